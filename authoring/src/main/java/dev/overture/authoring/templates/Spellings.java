package dev.overture.authoring.templates;

import java.util.Map;
import java.util.Set;

/** The spellings of variables in templates that users bring along. */
public final class Spellings {

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

    /** The variables that everybody may have a value of, beside imported columns. */
    public static final Set<String> STANDARD = Set.of(
            "first_name",
            "last_name",
            "company",
            "title",
            "email",
            "phone",
            "industry",
            "location",
            PersonVariables.UNSUBSCRIBE_URL);

    private Spellings() {}

    /** The name that the variable has today; the name itself where it is no older spelling. */
    public static String current(String name) {
        return OLDER.getOrDefault(name, name);
    }
}
