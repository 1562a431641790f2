"""What escalation mail in English is made of: templates by what the sentence does.

Slots: {product} {module} {error} {site} {day} {date} {past} {time} {n} {few} {pct} {money} {who} {ours} {them}
{ticket} {version} {cause} {team} {host}. Each occurrence is filled anew.
"""

GREETINGS = (
    "Hi {ours},|Hello {ours},|Dear {ours},|Hi all,|Hello team,|Dear Sir or Madam,|{ours},|Hi team,"
    "|Good morning,|Good afternoon {ours},|Dear support team,|Hi there,"
).split("|")
CLOSINGS = (
    "Kind regards,|Best regards,|Regards,|Many thanks,|Thanks,|Best,|Cheers,|Yours sincerely,|Thank you,"
).split("|")

REPORT = """\
Since {day} {time} {product} has been failing with "{error}" on all {n} workstations in {site}.
The nightly export from {module} has not finished since {past}.
Our {team} team cannot log in to {product} any more; the screen only says "{error}".
{product} went down again this morning at {time} and has not come back.
After the upgrade to {version} on {past} every second request to {module} ends in {error}.
We are seeing {error} in {module} roughly {few} times an hour.
For the third time this month {module} stopped without any message.
The interface between {product} and our {team} system has been standing still since {time}.
Invoices created after {past} are missing in {module}.
Response times in {product} went from two seconds to more than {few} seconds overnight.
I am writing because ticket {ticket} has been open for {few} days and nothing has happened.
Ticket {ticket} was closed on {day} although the error is still there.
{module} duplicates every order that is entered between {time} and midnight.
Since the maintenance window on {past} the certificates of {host} are no longer accepted.
The synchronisation with {site} breaks off after about {n} records.
Users in {site} report blank pages in {module} when they open more than {n} lines.
We lost the connection to {host} at {time} and the failover did not take over.
The report that our board needs shows figures from {past}, not today's.
Half of the messages in the queue of {product} have been stuck since {day}.
Your {product} rejects our files with "{error}", the same files went through last week.
Single sign-on to {product} fails for everybody in {site}.
The restore test on {past} failed: {error}.
{n} of our customers received somebody else's statement from {module} on {day}.
The mobile app of {product} logs people out every {few} minutes.
The API returns {error} for about {pct} % of all calls since {version} went live.
We noticed on {day} that backups of {host} have been empty for {few} days.
Printing labels from {module} takes {few} minutes a piece since the last patch.
The data that you migrated on {past} is incomplete, we are missing {n} accounts.
Your hotline has told us {few} times now that somebody would call back, nobody did."""

IMPACT = """\
{n} trucks are waiting in {site} and cannot be dispatched.
This costs us about {money} a day.
We cannot invoice, and the month closes on {date}.
Our own customers are already claiming penalties of {money}.
The {team} team works on paper since {time}.
About {n} people cannot work at all.
If this is not solved by {date} we will miss a regulatory deadline.
We had to send {n} employees of the late shift home.
Our management is asking why we pay {money} a year for this.
The production line in {site} stands still.
Payroll for {n} employees is at risk.
We have lost roughly {pct} % of yesterday's orders.
It affects all {n} branches, not only {site}.
Two of our largest accounts have threatened to leave over this.
The auditors are in the house on {day} and will ask for exactly these figures.
Our call centre took {n} complaints before noon.
So far we could work around it by hand, but that takes {few} hours every day.
For the moment nobody is blocked, it is just a lot of extra work.
Fresh goods worth {money} will have to be thrown away if the gates stay shut.
Patients had to be rescheduled in {site}.
At this point our go-live on {date} is in danger.
We are considering to terminate the contract at the end of the period."""

ASK = """\
Please tell us by {day} when this will be fixed.
Could you please send a root cause analysis until {date}?
We need a call with {who} today, {time} at the latest.
Please escalate this to your management.
Please assign a dedicated engineer to ticket {ticket}.
Can somebody from your side join our crisis call at {time}?
I expect a written plan by {date}.
Please confirm that you have received this message.
Could you check the logs of {host} that I have attached?
Please roll back {version} on our system before {day} morning.
Who is responsible for this on your side, and how do we reach them at the weekend?
Please provide a workaround until the fix is available.
Can you send us the list of affected records until {day}?
We would like a daily update at {time} until this is closed.
Please restore the data of {past} in {module}.
Kindly advise on the next steps.
Please extend the licence for {n} users so that we can work in parallel.
Would you please raise the priority of {ticket} to critical?
Please do not close this case without talking to {who} first.
Please send the corrected statement to our {team} department no later than {date}.
Let me know what you need from us in order to speed this up.
Could {who} please call me on my mobile?
Please make sure that the change of {past} is reverted everywhere."""

STATUS = """\
Is there any news on {ticket}?
Just checking in: where do we stand with {module}?
You promised an update for {day}, we have not heard anything.
What is the current status, please?
I am following up on my mail of {past}.
We are still waiting for the analysis that was due on {past}.
When can we expect the patch for {version}?
Has {who} had a chance to look at the logs?
Could you give me a short update before our meeting at {time}?
Any progress since {day}?
My director asks me twice a day, so please send me something that I can pass on.
The deadline of {past} has passed without a word from you.
Nothing has changed on our side, the error still appears.
It is now day {few} and we are where we were.
As discussed with {who} on the phone, the situation has not improved."""

ANSWER = """\
Thank you for your patience; our engineers reproduced the problem in {module} at {time}.
We have found the cause: {cause}.
The root cause was {cause}, which came in with {version}.
{who} will install the hotfix on {host} on {day} at {time}.
We will send you the report of the incident by {date}.
I have asked {who} to look at the queue in {site}.
As a workaround, please restart the service on {host} after {time}.
The fix for {module} is planned for {version}, due on {date}.
We are monitoring {product} and will update you every {few} hours.
I have opened problem record {ticket} with our {team} team.
Could you please send us the log files of {host} from {past}?
The vendor of the database has confirmed the defect.
Our analysis so far shows that {cause}.
We have doubled the memory of {host}, response times are at {n} ms now.
{n} of the missing records are restored, the others follow by {day}.
I will call you at {time} to go through the open points.
Please let us know whether {n} users can test the patch on {day}.
The rollback to the former version took {few} minutes and was completed at {time}.
We have added an alert so that this is seen earlier next time.
We owe you an apology for the missing communication over the weekend."""

RESOLVED = """\
The problem is solved since {time}, thank you.
Everything is running again in {site}.
We confirm that {module} works after the hotfix.
The export ran through last night with {n} records, from our side the ticket can be closed.
After the restart of {host} the error has not come back.
Our users confirm that the login works again.
You may close {ticket}.
It works now, but we still expect the report by {date}.
The credit of {money} has arrived, so we consider this settled.
No further errors since {past}; please keep an eye on it until {day}."""

TALK = """\
Thank you for the call on {day}.
I have put {who} in copy.
As you know we have been a customer for {few} years.
Please find the screenshot attached.
The details are in the attached file.
For completeness: we use {version} on {host}.
I am out of office on {day}, please contact {who} meanwhile.
This is the second incident of that kind since {past}.
We have restarted {host} twice, without effect.
Nothing was changed on our side.
According to {who} the same happened in {site} in spring.
To be clear, this is not about money.
Our contract promises a reaction within {few} hours.
We appreciate the effort of {who} last night.
I understand that these things take time.
It began at about {time}, shortly after {cause}.
{who} tried to clear the cache, reinstall the client and reset the password.
The monitoring shows nothing unusual before {time}.
My colleagues in {site} see the same picture.
With {few} interfaces it is hard to say where the data got lost.
On {day} we had the same with {n} records, on {past} it was twice as many.
We will be in the office until {time}."""

INTERNAL = """\
{them} called me, they are furious about {module}.
Forwarding this from {them}, please take it from here.
{them} has its renewal on {date}, {money} a year, so we had better be quick.
Their {team} lead told me that {n} people cannot work.
Can somebody from {team} look at {ticket} today?
I promised them an answer by {day}.
Do not mention {version} to the customer yet.
{who}, can you take over the technical part?
Customer success sees a high risk that they leave.
I spoke to {who} at {them}: they want a call at {time}.
For info, this is the account that also complained on {past}.
Engineering says that {cause}.
The fix is merged, release on {date}.
Legal wants to see the wording before anything about penalties goes out.
We offered a credit of {money}, not accepted so far.
Please keep me posted, I see their CIO on {day}."""
