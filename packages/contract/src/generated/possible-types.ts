/** The members of every union and interface of the schema. */
export const possibleTypes: Record<string, string[]> = {
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
  "PolicyResult": [
    "LifecyclePolicy",
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
  "SignInResult": [
    "Refused",
    "Session"
  ]
};
