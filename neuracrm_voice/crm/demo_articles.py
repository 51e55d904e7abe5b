"""The demo company's guides: what its callers may ask about, each a title and a body."""

ARTICLES = (
    (
        "Setting up your account",
        (
            "1. Open the link in your welcome e-mail and choose a password.\n"
            "2. Under Settings, enter your company's name and time zone.\n"
            "3. Invite your colleagues by their e-mail addresses.\n"
            "4. Import your contacts from a spreadsheet, or connect your mailbox.\n"
            "5. Make your first deal, and drag it to the stage it is in."
        ),
    ),
    (
        "Exporting invoices",
        (
            "Open Invoices, mark the ones you need, and choose Export at the top of the list. "
            "You can export them as a PDF, a spreadsheet, or a file for your accounting program. "
            "Exports of more than 500 invoices are prepared in the background, and a link to the "
            "file comes by e-mail within ten minutes. Only administrators may export invoices."
        ),
    ),
    (
        "When an export fails",
        (
            "1. Check that you are signed in as an administrator.\n"
            "2. Choose a period of at most one year.\n"
            "3. Close other export windows, and wait for one minute.\n"
            "4. Choose Export again, and select the spreadsheet format.\n"
            "5. If it still fails, note the code in the red bar."
        ),
    ),
    (
        "Resetting your password",
        (
            "1. Go to the sign-in page, and choose Forgot password.\n"
            "2. Enter the e-mail address of your account.\n"
            "3. Open the message we send you, and follow its link within one hour.\n"
            "4. Choose a new password of at least twelve characters.\n"
            "5. Sign in again on every device."
        ),
    ),
    (
        "When you cannot sign in",
        (
            "1. Check that Caps Lock is off, and type the password slowly.\n"
            "2. Check that the address in your browser ends in neuracrm.com.\n"
            "3. Delete the browser's cookies for our site, and try again.\n"
            "4. After five wrong attempts the account is locked; wait for fifteen minutes.\n"
            "5. If it is still locked, reset your password."
        ),
    ),
    (
        "Prices and plans",
        (
            "NeuraCRM costs thirty dollars per person and month, and the first month is free. "
            "Paid by the year it is twenty-five dollars per person and month. "
            "Teams of more than one hundred people get a plan of their own, with a price to match. "
            "There is no set-up fee, and you can add or remove people at any time."
        ),
    ),
    (
        "Cancelling your subscription",
        (
            "You can cancel at any time under Settings, Subscription. "
            "Your account stays open until the end of the period you have paid for. "
            "You can export all your data for ninety days after that; then we delete it."
        ),
    ),
    (
        "Data security",
        (
            "Your data is encrypted on its way to us and wherever we keep it. "
            "It is stored in two data centers in the United States or, if you choose, in Germany. "
            "Backups are made every hour and kept for thirty days. "
            "We are audited for SOC 2 every year, and you can ask for the report. "
            "Two-step sign-in can be required for everybody in your company."
        ),
    ),
    (
        "Integrations",
        (
            "NeuraCRM connects with Gmail, Outlook, Slack, Zapier and QuickBooks. "
            "An administrator connects each of them under Settings, Integrations, in a minute. "
            "For everything else there is an API, with a key for each program that uses it."
        ),
    ),
    (
        "Importing contacts",
        (
            "You can import contacts from any spreadsheet with a column for names. "
            "Choose Contacts, then Import, and match the columns with our fields. "
            "Contacts with the same e-mail address are merged, never doubled."
        ),
    ),
    (
        "Using the mobile app",
        (
            "The NeuraCRM app is free in the App Store and on Google Play. "
            "Sign in with the same account as on your computer. "
            "Calls and notes are kept on the telephone while you are offline, and sent later."
        ),
    ),
    (
        "When e-mail does not arrive",
        (
            "1. Look in your spam folder, and mark our message as wanted.\n"
            "2. Check the address under Settings, Profile.\n"
            "3. Ask your mail administrator to allow messages from neuracrm.com.\n"
            "4. Disconnect your mailbox under Settings, Integrations, and connect it again."
        ),
    ),
)
