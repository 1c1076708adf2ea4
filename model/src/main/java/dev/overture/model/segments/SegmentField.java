package dev.overture.model.segments;

import dev.overture.model.Coded;
import java.util.Arrays;
import java.util.Optional;

/** What a segment can ask about people and their companies. Whatever is not here cannot be asked. */
public enum SegmentField implements Coded {
    /** The job title. */
    POSITION("position", Kind.TEXT),
    /** The first name. */
    FIRST_NAME("first_name", Kind.TEXT),
    /** The last name. */
    LAST_NAME("last_name", Kind.TEXT),
    /** The company as the person's own source names it. */
    COMPANY_NAME("company_name", Kind.TEXT),
    /** The industry. */
    INDUSTRY("industry", Kind.TEXT),
    /** Where the person is. */
    LOCATION("location", Kind.TEXT),
    /** The work address. */
    EMAIL_ADDRESS("email_address", Kind.TEXT),
    /** The profile. */
    LINKEDIN_PROFILE_URL("linkedin_profile_url", Kind.TEXT),
    /** The telephone number. */
    PHONE_NUMBER("phone_number", Kind.TEXT),
    /** Any of the person's tags. */
    TAGS("tags", Kind.WORDS),
    /** Any of the person's own segments. */
    SEGMENTS("segments", Kind.WORDS),
    /** How far the person is. */
    PROCESSING_STATUS("processing_status", Kind.WORD),
    /** What the client says. */
    CLIENT_STATUS("client_status", Kind.WORD),
    /** The number of the older campaign. */
    CAMPAIGN_NUMBER("campaign_number", Kind.WORD),
    /** The status in the older campaign. */
    CAMPAIGN_STATUS("campaign_status", Kind.WORD),
    /** {@code marketing} or {@code sales}. */
    OUTREACH_TYPE("outreach_type", Kind.WORD),
    /** When an older system last wrote. */
    OUTREACH_SENT_DATE("outreach_sent_date", Kind.INSTANT),
    /** Whether the person unsubscribed. */
    REPLY_UNSUBSCRIBE("reply_unsubscribe", Kind.FLAG),
    /** Whether the person asked for information. */
    REPLY_INFO_REQUEST("reply_info_request", Kind.FLAG),
    /** Whether an e-mail bounced. */
    REPLY_BOUNCE("reply_bounce", Kind.FLAG),
    /** How the test went. */
    TEST_STATUS("test_status", Kind.WORD),
    /** When the test was. */
    TEST_DATE("test_date", Kind.DATE),
    /** The import that brought the person. */
    EMPLOYEE_SESSION_KEY("employee_session_key", Kind.WORD),
    /** The part of the import. */
    BATCH_ID("batch_id", Kind.WORD),
    /** The service that named the person. */
    SOURCE_SERVICE("source_service", Kind.WORD),
    /** Since when the person is known. */
    CREATED_AT("created_at", Kind.INSTANT),

    /** The company's name. */
    COMPANY_COMPANY_NAME("company.company_name", Kind.TEXT),
    /** The tax number. */
    COMPANY_TIN("company.tin", Kind.WORD),
    /** The registration number. */
    COMPANY_REGISTRATION_NUMBER("company.registration_number", Kind.WORD),
    /** When it was registered. */
    COMPANY_REGISTRATION_DATE("company.registration_date", Kind.DATE),
    /** Where it is. */
    COMPANY_REGION("company.region", Kind.TEXT),
    /** {@code Active}, {@code Paused} and what users say beside. */
    COMPANY_STATUS("company.status", Kind.WORD),
    /** Its segment. */
    COMPANY_SEGMENT("company.segment", Kind.TEXT),
    /** Where it was found. */
    COMPANY_SOURCE("company.source", Kind.WORD),
    /** Whether it is in the register of small and medium enterprises. */
    COMPANY_SME_REGISTRY("company.sme_registry", Kind.FLAG),
    /** {@code More} or {@code Less}. */
    COMPANY_OFFICE_QUALIFICATION("company.office_qualification", Kind.WORD),
    /** What it takes in. */
    COMPANY_REVENUE("company.revenue", Kind.NUMBER),
    /** What it has. */
    COMPANY_BALANCE("company.balance", Kind.NUMBER),
    /** What it earns or loses. */
    COMPANY_NET_PROFIT_LOSS("company.net_profit_loss", Kind.NUMBER),
    /** How many work there. */
    COMPANY_EMPLOYEE_COUNT("company.employee_count", Kind.NUMBER),
    /** What it does. */
    COMPANY_INDUSTRY("company.industry", Kind.TEXT),
    /** Its website. */
    COMPANY_WEBSITE("company.website", Kind.TEXT),
    /** Its address. */
    COMPANY_PRIMARY_EMAIL("company.primary_email", Kind.TEXT),
    /** How far it is. */
    COMPANY_PROCESSING_STATUS("company.processing_status", Kind.WORD),
    /** The import that brought it. */
    COMPANY_SESSION_KEY("company.session_key", Kind.WORD),
    /** The part of the import. */
    COMPANY_BATCH_ID("company.batch_id", Kind.WORD);

    /** What kind of value a field has. */
    public enum Kind {
        /** Words of people, compared without regard to case. */
        TEXT,
        /** A word of a machine, compared exactly. */
        WORD,
        /** Several words. */
        WORDS,
        /** Yes or no. */
        FLAG,
        /** A number. */
        NUMBER,
        /** A day. */
        DATE,
        /** A moment. */
        INSTANT
    }

    private final String code;
    private final Kind kind;

    SegmentField(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    /** What it holds. */
    public Kind kind() {
        return kind;
    }

    /** Whether it is about the company. */
    public boolean ofCompany() {
        return code.startsWith("company.");
    }

    /** The field of this name. */
    public static Optional<SegmentField> named(String name) {
        return Arrays.stream(values()).filter(each -> each.code.equals(name)).findFirst();
    }
}
