"""NeuraCRM Voice: answers a company's telephone and writes what was agreed into its CRM."""
