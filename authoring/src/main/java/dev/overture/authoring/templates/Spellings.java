package dev.overture.authoring.templates;

import java.util.Map;

/** The spellings of variables in templates that users bring along. */
final class Spellings {

    private static final Map<String, String> OLDER = Map.ofEntries(
            Map.entry("firstName", "first_name"),
            Map.entry("FirstName", "first_name"),
            Map.entry("firstname", "first_name"),
            Map.entry("FIRST_NAME", "first_name"),
            Map.entry("lastName", "last_name"),
            Map.entry("LastName", "last_name"),
            Map.entry("lastname", "last_name"),
            Map.entry("LAST_NAME", "last_name"),
            Map.entry("companyName", "company"),
            Map.entry("CompanyName", "company"),
            Map.entry("company_name", "company"),
            Map.entry("Company", "company"),
            Map.entry("COMPANY", "company"),
            Map.entry("jobTitle", "title"),
            Map.entry("JobTitle", "title"),
            Map.entry("job_title", "title"),
            Map.entry("Title", "title"),
            Map.entry("TITLE", "title"));

    private Spellings() {}

    /** The name that the variable has today; the name itself where it is no older spelling. */
    static String current(String name) {
        return OLDER.getOrDefault(name, name);
    }
}
