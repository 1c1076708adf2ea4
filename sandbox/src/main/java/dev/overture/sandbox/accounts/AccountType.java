package dev.overture.sandbox.accounts;

/** The vendor's account types, by what they can do. */
public enum AccountType {
    LINKEDIN(Feature.MESSAGING),
    WHATSAPP(Feature.MESSAGING),
    INSTAGRAM(Feature.MESSAGING),
    MESSENGER(Feature.MESSAGING),
    TELEGRAM(Feature.MESSAGING),
    TWITTER(Feature.MESSAGING),
    SLACK(Feature.MESSAGING),
    MOBILE(Feature.MESSAGING),
    GOOGLE_OAUTH(Feature.MAILS),
    OUTLOOK(Feature.MAILS),
    MAIL(Feature.MAILS),
    ICLOUD(Feature.MAILS),
    EXCHANGE(Feature.MAILS),
    GOOGLE_CALENDAR(Feature.CALENDAR);

    private final Feature feature;

    AccountType(Feature feature) {
        this.feature = feature;
    }

    Feature feature() {
        return feature;
    }

    /** Whether accounts of this type send e-mails. */
    public boolean isMailbox() {
        return feature == Feature.MAILS;
    }

    enum Feature {
        MESSAGING,
        MAILS,
        CALENDAR
    }
}
