/** The members of every union and interface of the schema. */
export const possibleTypes: Record<string, string[]> = {
  "AccountUnlockedResult": [
    "AccountUnlocked",
    "Refused"
  ],
  "ApiKeyResult": [
    "ApiKey",
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
  "DeletedDepartmentResult": [
    "DeletedDepartment",
    "Refused"
  ],
  "DeletedRoleResult": [
    "DeletedRole",
    "Refused"
  ],
  "DeletedTeamResult": [
    "DeletedTeam",
    "Refused"
  ],
  "DepartmentMoveResult": [
    "DepartmentMovePreview",
    "Refused"
  ],
  "DepartmentResult": [
    "Department",
    "Refused"
  ],
  "DeputyResult": [
    "Deputy",
    "Refused"
  ],
  "ExportJobResult": [
    "ExportJob",
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
  "NewApiKeyResult": [
    "NewApiKey",
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
  "ProviderSettingsResult": [
    "ProviderSettings",
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
  "RevokedGrantsResult": [
    "Refused",
    "RevokedGrants"
  ],
  "RolePreviewResult": [
    "Refused",
    "RolePreview"
  ],
  "RoleResult": [
    "Refused",
    "Role"
  ],
  "SafeguardsResult": [
    "Refused",
    "Safeguards"
  ],
  "SavedViewResult": [
    "Refused",
    "SavedView"
  ],
  "SecondFactorRemovedResult": [
    "Refused",
    "SecondFactorRemoved"
  ],
  "SecuritySettingsResult": [
    "Refused",
    "SecuritySettings"
  ],
  "SeenAsResult": [
    "Refused",
    "SeenAs"
  ],
  "SessionsEndedResult": [
    "Refused",
    "SessionsEnded"
  ],
  "SignInResult": [
    "Refused",
    "Session"
  ],
  "TeamResult": [
    "Refused",
    "Team"
  ],
  "TerritoryRedrawResult": [
    "Refused",
    "TerritoryRedraw"
  ],
  "UserResult": [
    "Refused",
    "User"
  ]
};
