package dev.overture.sandbox.accounts;

/** What the vendor reports about an account, and what its source then shows. */
public enum AccountStatus {
    OK("OK"),
    ERROR("ERROR"),
    STOPPED("STOPPED"),
    CREDENTIALS("CREDENTIALS"),
    PERMISSIONS("PERMISSIONS"),
    CONNECTING("CONNECTING"),
    DELETED("STOPPED"),
    CREATION_SUCCESS("OK"),
    RECONNECTED("OK"),
    SYNC_SUCCESS("OK");

    private final String source;

    AccountStatus(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    /** Whether the account can write and its events are delivered. */
    public boolean isHealthy() {
        return source.equals("OK");
    }
}
