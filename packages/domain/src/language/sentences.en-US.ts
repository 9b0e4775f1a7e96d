import type { SentenceTable } from './sentence.js';

export const enUS: SentenceTable = {
  'event.Entered': '{actor} entered the customer and protects it until {deadline}[[ (note: {reason})]]',
  'event.Entered.provisional':
    '{actor} entered the customer; protected until {deadline}, subject to review[[ (note: {reason})]]',
  'event.EnteredForApproval':
    '{actor} entered the customer; the name is reserved and protection starts on approval[[ (note: {reason})]]',
  'event.ImportedIntoPool': '{actor} imported the customer into the pool',
  'event.Claimed': '{actor} claimed the customer from the pool and protects it until {deadline}',
  'event.Claimed.provisional':
    '{actor} claimed the customer from the pool; protected until {deadline}, subject to review',
  'event.Reserved': '{actor} wants to claim the customer; the name is reserved until the review',
  'event.Completed': '{actor} filled in the missing required fields',
  'event.Abandoned': '{actor} abandoned the customer[[, because: {reason}]]',
  'event.Dropped': 'Protection by {owner} ran out on {deadline}; the customer dropped into the pool',
  'event.ReviewApproved': '{actor} approved the protection by {owner}[[: {reason}]]',
  'event.ReviewApproved.starts':
    '{actor} approved; {owner} protects the customer until {deadline}[[: {reason}]]',
  'event.ReviewRejected':
    '{actor} rejected the protection by {owner}; the customer went to the pool, because: {reason}',
  'event.ReviewRejected.duplicate':
    "{actor} rejected the protection by {owner}: it is another's customer and went to the recycle bin, because: {reason}",
  'event.ReviewLapsed':
    'Nobody approved the protection by {owner} in time; it was removed and the customer went to the pool',
  'event.IntentApplied': '{actor} applied for intent, because: {reason}',
  'event.IntentApproved': '{actor} approved intent; protected until {deadline}[[, comment: {reason}]]',
  'event.IntentRejected': '{actor} rejected intent[[, comment: {reason}]]',
  'event.ExtensionApplied': '{actor} applied for {days} more days, because: {reason}',
  'event.ExtensionGranted':
    '{actor} granted {days} more days; protected until {deadline}[[, comment: {reason}]]',
  'event.ExtensionRejected': '{actor} rejected the extension[[, comment: {reason}]]',
  'event.ApplicationWithdrawn': '{actor} withdrew the application',
  'event.ApplicationExpired': 'The application expired undecided',
  'event.Assigned': '{actor} assigned the customer from {from} to {to}[[, because: {reason}]]',
  'event.Assigned.fromPool':
    '{actor} assigned the pool customer to {to}, protected until {deadline}[[, because: {reason}]]',
  'event.Allocated': '{actor} allocated the customer to {to}, who entered it; protected until {deadline}',
  'event.Recycled': '{actor} recycled the customer from {owner} into the pool, because: {reason}',
  'event.HandedOver': '{actor} handed the customer over from {from} to {to}, because: {reason}',
  'event.Undone': '{actor} undid the last bulk operation; the customer is as it was',
  'event.ContractSigned':
    'Signed contract {number} ({signedOn}, {amount} {currency}) and became formal; followed by {owner}',
  'event.ContractSigned.late':
    '{actor} recorded contract {number} ({signedOn}, {amount} {currency}), signed before the deadline; formal now, followed by {owner}',
  'event.MarkedLost': '{actor} marked the customer as lost[[, because: {reason}]]',
  'event.Locked': '{actor} locked the customer, because: {reason}',
  'event.Unlocked': '{actor} unlocked the customer',
  'event.PolicyApplied': '{actor} changed the protection policy; protected until {deadline} now',

  'refusal.INVALID': 'Something is not filled in correctly; change it and submit again',
  'refusal.NOT_FOUND': 'There is no such record, or you cannot see it',
  'refusal.NOT_FOUND.IN_BIN': 'This customer duplicates another one and is in the recycle bin',
  'refusal.STALE': 'Somebody has just changed it; look at the latest before you change it',
  'refusal.DUPLICATE': 'This customer is already here and cannot be entered twice',
  'refusal.NEAR_DUPLICATE':
    'It looks much like a customer we have; confirm with a reason that it is a different one',
  'refusal.NOT_OWNER': 'This is not your customer; only its owner can do that',
  'refusal.IN_POOL': 'The customer is in the pool; claim it first',
  'refusal.NOT_IN_POOL': 'The customer is not in the pool',
  'refusal.TAKEN': 'Somebody was faster and has just claimed this customer',
  'refusal.LOCKED': 'A manager has locked this customer; it cannot be claimed for now',
  'refusal.LOCKED.RESERVED': 'The name is reserved and under review[[, decided by {until} at the latest]]',
  'refusal.COOLDOWN': 'You have only just let go of this customer; you can claim it again after {until}',
  'refusal.QUOTA_REACHED': 'You protect as many customers as you may ({count} of {limit}); let some go first',
  'refusal.DAILY_CLAIM_CAP': 'You have claimed {count} today, {limit} a day is the most; come back tomorrow',
  'refusal.REVIEW_PENDING':
    'The protection is still under review[[, decided by {until} at the latest]]; wait for approval',
  'refusal.APPLICATION_PENDING': 'An application is waiting already; wait for the decision or withdraw it',
  'refusal.DEADLINE_PASSED': 'The protection has run out; only the pending decision counts now',
  'refusal.EXTENSIONS_USED_UP': 'All extensions are used up ({count} of {limit})',
  'refusal.NOT_INTENT': 'Make it an intent customer first; only then can it sign',
  'refusal.FORMAL_STAYS': 'A formal customer never goes back to the pool; assign it or hand it over',
  'refusal.OWN_APPLICATION': 'You cannot decide your own application; somebody else has to',
  'refusal.ALREADY_DECIDED': 'This has already been dealt with',
  'refusal.ALREADY_DECIDED.NOTHING_PENDING': 'Nothing is waiting for a decision now',
  'refusal.NOT_ALLOWED': 'You are not allowed to do that; ask an administrator if you need to',
  'refusal.NOT_ALLOWED.PERSON_GONE': 'This person no longer works here; choose somebody else',
  'refusal.NOT_ALLOWED.SAME_PERSON': 'The customer is already with this person',
  'refusal.NOT_ALLOWED.NOT_THE_APPLICANT': 'Only the applicant can withdraw it',
  'refusal.NOT_ALLOWED.ALREADY_INTENT': 'It is an intent customer already',
  'refusal.NOT_ALLOWED.ALREADY_LOST': 'It is marked as lost already',
  'refusal.NOT_ALLOWED.STILL_OWNED': 'This person still owns customers; hand them over first',
  'refusal.NOT_ALLOWED.NOT_LOCKED': 'The customer is not locked',
  'refusal.NOT_ALLOWED.UNDO_TOO_LATE': 'More than 7 days have passed; it can no longer be undone',
  'refusal.BAD_CREDENTIALS': 'Account or password is wrong',
  'refusal.ACCOUNT_LOCKED': 'Too many attempts; the account is locked for now[[, try again after {until}]]',

  'problem.REQUIRED': 'Required',
  'problem.TOO_SHORT': 'Too short[[, at least {limit} characters]]',
  'problem.TOO_LONG': 'Too long[[, at most {limit} characters]]',
  'problem.TOO_SMALL': 'Too small[[, at least {limit}]]',
  'problem.TOO_LARGE': 'Too large[[, at most {limit}]]',
  'problem.NOT_WHOLE': 'Must be a whole number',
  'problem.NOT_A_PHONE':
    'Not a valid number: mobiles have 11 digits, landlines an area code and 7 or 8; 400, 800 and 95 numbers are fine too',
  'problem.NOT_A_POSTCODE': 'Not a valid postcode; in China it has 6 digits',
  'problem.NOT_A_CREDIT_CODE': 'Not a valid unified social credit code (18 characters)',
  'problem.NOT_AN_EMAIL': 'Not a valid e-mail address',
  'problem.NOT_A_DATE': 'Not a valid date',
  'problem.NOT_AN_AMOUNT': 'Not a valid amount; at most four decimals',
  'problem.NOT_A_CURRENCY': 'Not a currency, such as CNY',
  'problem.NOT_KNOWN': 'There is no such choice',
  'problem.IN_THE_FUTURE': 'Cannot be later than now',
  'problem.TOO_EARLY': 'Must be later than this follow-up',
  'problem.FORBIDDEN_CHARACTER': 'Contains a character that cannot be stored',

  'reminder.NEXT_CONTACT': 'Contact {customer} today[[ ({contact})]]',
  'reminder.NEXT_CONTACT.overdue': '{customer}[[ ({contact})]] was to be contacted by {due} and has not been',
  'reminder.DROP_SOON': '{customer}: {daysLeft} days left, drops into the pool on {deadline}',
  'reminder.DROP_SOON.today': '{customer} runs out today and drops into the pool tonight',
  'reminder.REVIEW_WAITING': 'The protection of {customer} waits for your review[[, due {due}]]',
  'reminder.APPLICATION_WAITING':
    'The application by {applicant} for {customer} waits for your decision[[, due {due}]]',
  'reminder.BIRTHDAY': '{contact} of {customer} has a birthday on {due}',
  'reminder.WEEKLY_DROPS': "{count} of your team's customers run out this week",
  'reminder.DROPPED': '{customer} ran out of time and dropped into the pool',
  'reminder.DROPPED.RECYCLE': '{customer} was taken back into the pool',
  'reminder.DROPPED.REVIEW_LAPSED': '{customer} was not reviewed in time and is in the pool',
  'reminder.DECIDED': 'Your application for {customer} was approved',
  'reminder.DECIDED.rejected': 'Your application for {customer} was rejected',
  'reminder.DECIDED.review': 'The protection of {customer} was approved',
  'reminder.DECIDED.review.rejected': 'The protection of {customer} was rejected',
  'reminder.ASSIGNED': '{by} gave {customer} to you',
  'reminder.OVER_CAP': '{count} customers in hand, above the cap of {limit}',
  'reminder.CALENDAR_UNKNOWN':
    'The holidays of {year} are not known yet: working days go by weekends and fixed holidays until they are set',
  'warning.OVER_CAP': '{to} already has {count}, over the cap of {limit}; assigned all the same',

  'explain.potential': 'A potential customer of {owner}, protected since {since} until {deadline}',
  'explain.intent': 'An intent customer of {owner} since {stageSince}, protected until {deadline}',
  'explain.formal':
    'A formal customer with {contracts} signed contracts, followed by {owner}; it never drops into the pool by time',
  'explain.pool.ABANDON': 'In the pool: {owner} abandoned it on {since}[[, because: {reason}]]',
  'explain.pool.DROP': 'In the pool: protection by {owner} ended on {since} without progress, so it dropped',
  'explain.pool.REVIEW_REJECTED':
    'In the pool: the review of the protection by {owner} was rejected on {since}[[, because: {reason}]]',
  'explain.pool.REVIEW_LAPSED':
    'In the pool: nobody had approved the protection by {owner} by {since}, so it was removed',
  'explain.pool.RECYCLE':
    'In the pool: a manager took it back from {owner} on {since}[[, because: {reason}]]',
  'explain.pool.IMPORTED': 'In the pool: imported on {since} and not claimed yet',
  'explain.pool.AWAITING_APPROVAL': 'In the pool: entered on {since}; protection starts on approval',
  'explain.bin': 'In the recycle bin: the review on {since} found that it is the customer of somebody else',
  'explain.policy.potential':
    'The policy then in force (version {version}) protects potential customers for {days} days',
  'explain.policy.intent':
    'The policy then in force (version {version}) protects intent customers for {days} days',
  'explain.policy.cooldown':
    'The policy now in force (version {version}) keeps whoever let it go from claiming it for {days} days',
  'explain.granted': '{days} of these days were granted as an extension; {used} grants used',
  'explain.underReview': 'The protection is under review; not approved by {due}, it goes to the pool',
  'explain.application.intent': '{applicant} applied for intent on {since}; waiting for a decision',
  'explain.application.extension':
    '{applicant} applied for {days} more days on {since}; waiting for a decision',
  'explain.locked': '{by} locked it on {since}, because: {reason}',
  'explain.reserved': 'The name is reserved for {by} until the review',
  'explain.incomplete': 'It was imported with gaps, which must be filled when it is claimed',
  'explain.next.DROP': 'Without progress it drops into the pool at {at}',
  'explain.next.REVIEW_LAPSES': 'Not approved by {at}, the protection is removed',
  'explain.next.HOLD_ENDS':
    'The application holds it until {at} at the latest; then it expires and the customer drops',
  'explain.claimable': 'You can claim it now',
  'explain.notClaimable': 'You cannot claim it now: {because}',
  'explain.signedInTime': 'If it had signed before the deadline, the superior of {owner} can still record it',
};
