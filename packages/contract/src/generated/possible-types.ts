/** The members of every union and interface of the schema. */
export const possibleTypes: Record<string, string[]> = {
  "AccountUnlockedResult": [
    "AccountUnlocked",
    "Refused"
  ],
  "ApprovalResult": [
    "Approval",
    "Refused"
  ],
  "AuditVerificationResult": [
    "AuditVerification",
    "Refused"
  ],
  "ContactResult": [
    "Contact",
    "Refused"
  ],
  "CustomerResult": [
    "Customer",
    "Refused"
  ],
  "FollowUpResult": [
    "FollowUp",
    "Refused"
  ],
  "GrantResult": [
    "Grant",
    "Refused"
  ],
  "HolidayResult": [
    "HolidayYear",
    "Refused"
  ],
  "ImportJobResult": [
    "ImportJob",
    "Refused"
  ],
  "ImportPreviewResult": [
    "ImportPreview",
    "Refused"
  ],
  "NewSecondFactorResult": [
    "NewSecondFactor",
    "Refused"
  ],
  "PasswordLinkResult": [
    "PasswordLink",
    "Refused"
  ],
  "PolicyResult": [
    "LifecyclePolicy",
    "Refused"
  ],
  "RecoveryCodesResult": [
    "RecoveryCodes",
    "Refused"
  ],
  "ReminderResult": [
    "Refused",
    "Reminder"
  ],
  "RevealResult": [
    "Refused",
    "RevealedNumber"
  ],
  "SavedViewResult": [
    "Refused",
    "SavedView"
  ],
  "SecondFactorRemovedResult": [
    "Refused",
    "SecondFactorRemoved"
  ],
  "SessionsEndedResult": [
    "Refused",
    "SessionsEnded"
  ],
  "SignInResult": [
    "Refused",
    "Session"
  ]
};
