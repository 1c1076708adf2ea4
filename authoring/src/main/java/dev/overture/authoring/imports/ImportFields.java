package dev.overture.authoring.imports;

import dev.overture.model.imports.ImportKind;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the columns of a kind of file can be, and by which names each is recognised. */
public final class ImportFields {

    private static final ImportFields PEOPLE = people();
    private static final ImportFields COMPANIES = companies();

    private final Map<String, ImportField> fields = new LinkedHashMap<>();
    private final Map<String, Known> byName = new HashMap<>();
    private final List<String> identifying;

    private ImportFields(List<String> identifying) {
        this.identifying = identifying;
    }

    private record Known(String field, int rank) {}

    /** The fields of a kind. */
    public static ImportFields of(ImportKind kind) {
        return switch (kind) {
            case PEOPLE -> PEOPLE;
            case COMPANIES -> COMPANIES;
        };
    }

    /** Everything that a column can be. */
    public Map<String, ImportField> all() {
        return Collections.unmodifiableMap(fields);
    }

    /** One of these at least must be a column, or nobody would be recognised. */
    public List<String> identifying() {
        return identifying;
    }

    /** Which field a column of this name seems to be. */
    public Optional<String> guess(String column) {
        return Optional.ofNullable(byName.get(Field.bare(column))).map(Known::field);
    }

    /** How good a name this is for the field that it seems to be; lower is better. */
    int rank(String column) {
        Known known = byName.get(Field.bare(column));
        return known == null ? Integer.MAX_VALUE : known.rank();
    }

    /** How many different fields are recognised; 0 where nobody could be told apart by any of them. */
    int recognised(List<String> columns) {
        List<String> known = columns.stream()
                .flatMap(column -> guess(column).stream())
                .distinct()
                .toList();
        return known.stream().anyMatch(identifying::contains) ? known.size() : 0;
    }

    private ImportFields with(String name, CellType type, String names) {
        return with(name, type, Set.of(), names);
    }

    private ImportFields with(String name, CellType type, Set<String> words, String names) {
        fields.put(name, new ImportField(name, type, words));
        String[] all = (Field.bare(name) + " " + names).strip().split(" ");
        for (int i = 0; i < all.length; i++) {
            byName.putIfAbsent(all[i], new Known(name, i));
        }
        return this;
    }

    private static ImportFields people() {
        return new ImportFields(List.of("linkedin_profile_url", "email_address", "phone_number"))
                .with("linkedin_profile_url", CellType.PROFILE, Field.LINKEDIN_URL.names())
                .with("email_address", CellType.EMAIL, Field.EMAIL.names())
                .with("phone_number", CellType.PHONE, Field.PHONE.names())
                .with("first_name", CellType.LINE, Field.FIRST_NAME.names())
                .with("middle_name", CellType.LINE, "secondname patronymic отчество")
                .with("last_name", CellType.LINE, Field.LAST_NAME.names())
                .with("full_name", CellType.LINE, Field.FULL_NAME.names() + " фио")
                .with("job_title", CellType.LINE, Field.JOB_TITLE.names())
                .with("company_name", CellType.LINE, Field.COMPANY.names())
                .with("industry", CellType.LINE, "branche sector")
                .with("location", CellType.LINE, "city region country standort ort город")
                .with("generic_email", CellType.EMAIL, "secondaryemail email2 otheremail")
                .with("phone_numbers", CellType.PHONES, "phones allphones телефоны")
                .with("company_domain", CellType.LINE, "domain companywebsitedomain")
                .with("company_linkedin_url", CellType.LINE, "companylinkedin organizationlinkedinurl")
                .with("source_urls", CellType.URLS, "sources sourceurl source")
                .with("segments", CellType.LINES, "segment сегмент")
                .with("tags", CellType.LINES, "tag labels label list")
                .with("reply_unsubscribe", CellType.FLAG, "unsubscribed optedout optout donotcontact")
                .with("reply_info_request", CellType.FLAG, "")
                .with("reply_bounce", CellType.FLAG, "bounced")
                .with("campaign_number", CellType.LINE, "")
                .with("campaign_status", CellType.LINE, "")
                .with("client_status", CellType.LINE, "")
                .with("outreach_type", CellType.WORD, Set.of("marketing", "sales"), "")
                .with("outreach_sent_date", CellType.INSTANT, "")
                .with("whatsapp_consent_at", CellType.INSTANT, "whatsappconsent")
                .with("test_date", CellType.DATE, "")
                .with(
                        "test_status",
                        CellType.WORD,
                        Set.of(
                                "Начато",
                                "Идет",
                                "Завершено:Успех",
                                "Завершено:Неудача",
                                "Завершено:Требуется доработка"),
                        "")
                .with("company_session_key", CellType.LINE, "")
                .with("employee_session_key", CellType.LINE, "sessionkey")
                .with("batch_id", CellType.LINE, "batch")
                .with("processing_status", CellType.LINE, "")
                .with("source_service", CellType.LINE, "")
                .with("ai_research_data", CellType.OBJECT, "")
                .with("enrichment_data", CellType.OBJECT, "");
    }

    private static ImportFields companies() {
        return new ImportFields(List.of("company_name"))
                .with(
                        "company_name",
                        CellType.LINE,
                        Field.COMPANY.names() + " name companylegalname legalname название")
                .with(
                        "tin",
                        CellType.LINE,
                        "inn taxid taxnumber vatid vat taxpayeridentificationnumber steuernummer инн")
                .with("registration_number", CellType.LINE, "ogrn regnumber companynumber hrb огрн")
                .with("registration_date", CellType.DATE, "registered founded foundingdate датарегистрации")
                .with("region", CellType.LINE, "state location bundesland регион")
                .with("status", CellType.LINE, "companystatus статус")
                .with("segment", CellType.LINE, "сегмент")
                .with("source", CellType.LINE, "источник")
                .with("industry", CellType.LINE, "branche sector отрасль")
                .with("website", CellType.LINE, "url homepage web site companywebsite webseite сайт")
                .with("company_domain", CellType.LINE, "domain")
                .with("company_linkedin_url", CellType.LINE, "linkedin linkedinurl companylinkedin linkedincompanyurl")
                .with("sme_registry", CellType.FLAG, "sme isme msp мсп")
                .with("office_qualification", CellType.WORD, Set.of("More", "Less"), "")
                .with("revenue", CellType.NUMBER, "turnover annualrevenue umsatz выручка")
                .with("balance", CellType.NUMBER, "balancesheet totalassets bilanzsumme баланс")
                .with("net_profit_loss", CellType.NUMBER, "netprofit profit netincome gewinn прибыль")
                .with("employee_count", CellType.COUNT, "employees headcount numberofemployees mitarbeiter сотрудников")
                .with("ceo_name", CellType.LINE, "ceo director managingdirector geschaftsfuhrer директор")
                .with("ceo_position", CellType.LINE, "ceotitle directorposition")
                .with("primary_email", CellType.EMAIL, Field.EMAIL.names())
                .with("all_company_emails", CellType.EMAILS, "emails allemails companyemails")
                .with("company_description", CellType.TEXT, "description about beschreibung описание")
                .with("company_research", CellType.TEXT, "research")
                .with("session_key", CellType.LINE, "")
                .with("batch_id", CellType.LINE, "batch")
                .with("workflow_execution_id", CellType.LINE, "")
                .with("processing_status", CellType.LINE, "");
    }
}
