package dev.overture.schema.segments;

import dev.overture.model.segments.SegmentField;

/** The column behind each field; p is the person, c the company. Nothing that a caller writes ever becomes SQL. */
final class Columns {

    private Columns() {}

    static String of(SegmentField field) {
        return switch (field) {
            case POSITION -> "p.job_title";
            case FIRST_NAME -> "p.first_name";
            case LAST_NAME -> "p.last_name";
            case COMPANY_NAME -> "p.company_name";
            case INDUSTRY -> "p.industry";
            case LOCATION -> "p.location";
            case EMAIL_ADDRESS -> "p.email_address";
            case LINKEDIN_PROFILE_URL -> "p.linkedin_profile_url";
            case PHONE_NUMBER -> "p.phone_number";
            case TAGS -> "p.tags";
            case SEGMENTS -> "p.segments";
            case PROCESSING_STATUS -> "p.processing_status";
            case CLIENT_STATUS -> "p.client_status";
            case CAMPAIGN_NUMBER -> "p.campaign_number";
            case CAMPAIGN_STATUS -> "p.campaign_status";
            case OUTREACH_TYPE -> "p.outreach_type";
            case OUTREACH_SENT_DATE -> "p.outreach_sent_date";
            case REPLY_UNSUBSCRIBE -> "p.reply_unsubscribe";
            case REPLY_INFO_REQUEST -> "p.reply_info_request";
            case REPLY_BOUNCE -> "p.reply_bounce";
            case TEST_STATUS -> "p.test_status";
            case TEST_DATE -> "p.test_date";
            case EMPLOYEE_SESSION_KEY -> "p.employee_session_key";
            case BATCH_ID -> "p.batch_id";
            case SOURCE_SERVICE -> "p.source_service";
            case CREATED_AT -> "p.created_at";
            case COMPANY_COMPANY_NAME -> "c.company_name";
            case COMPANY_TIN -> "c.tin";
            case COMPANY_REGISTRATION_NUMBER -> "c.registration_number";
            case COMPANY_REGISTRATION_DATE -> "c.registration_date";
            case COMPANY_REGION -> "c.region";
            case COMPANY_STATUS -> "c.status";
            case COMPANY_SEGMENT -> "c.segment";
            case COMPANY_SOURCE -> "c.source";
            case COMPANY_SME_REGISTRY -> "c.sme_registry";
            case COMPANY_OFFICE_QUALIFICATION -> "c.office_qualification";
            case COMPANY_REVENUE -> "c.revenue";
            case COMPANY_BALANCE -> "c.balance";
            case COMPANY_NET_PROFIT_LOSS -> "c.net_profit_loss";
            case COMPANY_EMPLOYEE_COUNT -> "c.employee_count";
            case COMPANY_INDUSTRY -> "c.industry";
            case COMPANY_WEBSITE -> "c.website";
            case COMPANY_PRIMARY_EMAIL -> "c.primary_email";
            case COMPANY_PROCESSING_STATUS -> "c.processing_status";
            case COMPANY_SESSION_KEY -> "c.session_key";
            case COMPANY_BATCH_ID -> "c.batch_id";
        };
    }
}
