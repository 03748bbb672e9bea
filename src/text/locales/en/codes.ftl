### Words for codes: {list}-{code}.

## Request kind
request-kind-petition = petition
request-kind-complaint = complaint
request-kind-denunciation = denunciation
request-kind-management = management request
request-kind-suggestion = suggestion
request-kind-commendation = commendation

## Matter
matter-medical = medical
matter-administrative = administrative
matter-legal = legal

## Channel
channel-in-person = in person
channel-letter = letter
channel-phone = phone
channel-social-network = social networks
channel-chat = messaging (WhatsApp)
channel-box = box
channel-online = online
channel-hearing = hearing

## Priority
priority-normal = normal
priority-high = high
priority-urgent = urgent

## Sex
sex-female = female
sex-male = male
sex-x = non-binary
sex-unknown = unknown

## Status of the case
status-received = received
status-in-review = in review
status-turned = turned
status-closed = closed
status-annulled = annulled

## State of the turn
turn-state-pending = pending
turn-state-accepted = accepted
turn-state-returned = returned
turn-state-answered = answered
turn-state-withdrawn = withdrawn

## Outcome
outcome-resolved = resolved
outcome-partial = partially resolved
outcome-unfounded = unfounded
outcome-withdrawn = withdrawn
outcome-channelled = channelled elsewhere
outcome-not-located = not located
# Of a case without a conclusion, in reports.
outcome-open = open

## Notice to the public prosecutor
notice-given = given
notice-pending = pending
notice-not-required = not required

## Kind of unit
unit-kind-directorate = directorate
unit-kind-hospital = hospital
unit-kind-jurisdiction = jurisdiction
unit-kind-external = external

## Rest days (article 74 of the Federal Labour Law)
rest-day-new-year = New Year’s Day
rest-day-constitution = Constitution Day
rest-day-juarez = Benito Juárez’s birthday
rest-day-labour = Labour Day
rest-day-independence = Independence Day
rest-day-revolution = Revolution Day
rest-day-power-transfer = Transfer of the Federal Executive
rest-day-christmas = Christmas

## Months, short
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

## Months
month-long-1 = January
month-long-2 = February
month-long-3 = March
month-long-4 = April
month-long-5 = May
month-long-6 = June
month-long-7 = July
month-long-8 = August
month-long-9 = September
month-long-10 = October
month-long-11 = November
month-long-12 = December

## Days of the week, from Monday
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

## Age groups
age-group-0 = under 1
age-group-unknown = unknown
# $age (text): the completed years with which the group begins.
age-and-over = { $age } and over

field-kind = kind
field-channel = channel
field-matter = matter
field-topic = topic
field-priority = priority
field-received = received
field-anonymous = anonymous
field-name = name
field-curp = CURP
field-sex = sex
field-birth = birth
field-age = age
field-phone = phone
field-email = e-mail
field-address = address
field-municipality = municipality
field-affiliation = affiliation
field-other-patient = other patient
field-patient-name = patient name
field-patient-curp = patient CURP
field-patient-sex = patient sex
field-patient-birth = patient birth
field-patient-age = patient age
field-relationship = relationship
field-accused = accused
field-narrative = narrative
field-remedy = remedy
field-reserved = reserved
field-external-folio = other folio
field-privacy-notice = version of the privacy notice
field-authority = authority
field-session = session
field-key = key
field-curp-unverified = CURP unverified
field-to = unit
field-unit = unit
field-officer = officer
field-due = due
field-letter = letter
field-instructions = instructions
field-on = date
field-note = note
field-result = result
field-next = next step
field-notice = notice
field-notice-number = notice number
field-outcome = outcome
field-report = report
field-notified = notified
field-reason = reason
field-working-days = working days
field-petitioner = petitioner
field-patient = patient

## Whose data are erased
erased-party-petitioner = the petitioner
erased-party-patient = the patient
erased-party-accused = the accused
erased-party-all = the whole case

## On which ground
erasure-basis-arco = cancellation (ARCO rights)
erasure-basis-retention = end of the time of keeping

## What the audit trail records
deed-opened-reserved = opened a reserved case
deed-searched-reserved = searched reserved cases
deed-lifted-reserve = made a case reserved no longer
deed-exported = exported a table
deed-exported-reserved = exported a table with what is reserved
deed-erased = erased data
deed-restored = restored a backup
