package dev.overture.quickstart.torture;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something bad that happens to a running stack. */
sealed interface Fault {

    /** What the report calls all faults of this sort. */
    String kind();

    /** What exactly happens, for people. */
    String description();

    /** Chooses by the sort of fault. */
    <T> T accept(Visitor<T> visitor) throws InterruptedException;

    /** One answer for each sort of fault. */
    interface Visitor<T> {
        T workerKill(WorkerKill fault) throws InterruptedException;

        T workerFreeze(WorkerFreeze fault) throws InterruptedException;

        T apiKill(ApiKill fault) throws InterruptedException;

        T databaseRestart(DatabaseRestart fault) throws InterruptedException;

        T temporalRestart(TemporalRestart fault) throws InterruptedException;

        T accountOutage(AccountOutage fault) throws InterruptedException;

        T vendorFault(VendorFault fault) throws InterruptedException;

        T webhookFault(WebhookFault fault) throws InterruptedException;
    }

    /** Where a worker is to be killed. */
    enum Moment {
        /** As soon as a send is under way. */
        ANY,
        /** While the vendor has read a send that has had no effect yet. */
        BEFORE_EFFECT,
        /** While the vendor has carried a send out and has not answered yet. */
        AFTER_EFFECT
    }

    /**
     * A worker ends at once, and is started again.
     *
     * @param delay from the first sign of the moment
     */
    record WorkerKill(Moment moment, Duration delay) implements Fault {

        static final String KIND = "worker_kill";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String description() {
            return "worker killed, " + moment.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        @Override
        public <T> T accept(Visitor<T> visitor) throws InterruptedException {
            return visitor.workerKill(this);
        }
    }

    /** A worker stands still and goes on later, as if nothing had been. */
    record WorkerFreeze(Duration length) implements Fault {

        @Override
        public String kind() {
            return "worker_freeze";
        }

        @Override
        public String description() {
            return "worker frozen for " + length.toSeconds() + " s";
        }

        @Override
        public <T> T accept(Visitor<T> visitor) throws InterruptedException {
            return visitor.workerFreeze(this);
        }
    }

    /** The api ends at once, and is started again. */
    record ApiKill() implements Fault {

        @Override
        public String kind() {
            return "api_kill";
        }

        @Override
        public String description() {
            return "api killed";
        }

        @Override
        public <T> T accept(Visitor<T> visitor) throws InterruptedException {
            return visitor.apiKill(this);
        }
    }

    /** PostgreSQL ends as in a crash, and comes back with what it had stored. */
    record DatabaseRestart(Duration down) implements Fault {

        @Override
        public String kind() {
            return "database_restart";
        }

        @Override
        public String description() {
            return "PostgreSQL away for " + down.toSeconds() + " s";
        }

        @Override
        public <T> T accept(Visitor<T> visitor) throws InterruptedException {
            return visitor.databaseRestart(this);
        }
    }

    /** Temporal ends as in a crash, and comes back with what it had stored. */
    record TemporalRestart() implements Fault {

        @Override
        public String kind() {
            return "temporal_restart";
        }

        @Override
        public String description() {
            return "Temporal killed and started again";
        }

        @Override
        public <T> T accept(Visitor<T> visitor) throws InterruptedException {
            return visitor.temporalRestart(this);
        }
    }

    /**
     * The vendor disconnects a LinkedIn account, refuses its sends and keeps its events, until it is connected again.
     *
     * @param account which one; counted from 0, over all of them and then from the first again
     */
    record AccountOutage(int account, Duration length) implements Fault {

        @Override
        public String kind() {
            return "account_outage";
        }

        @Override
        public String description() {
            return "account disconnected for " + length.toSeconds() + " s";
        }

        @Override
        public <T> T accept(Visitor<T> visitor) throws InterruptedException {
            return visitor.accountOutage(this);
        }
    }

    /**
     * The next call on a route is answered wrongly.
     *
     * @param route in the sandbox's words, such as {@code any_write}
     * @param answer in the sandbox's words, such as {@code 504}, {@code hang} or {@code close}
     * @param afterEffect whether the call is carried out all the same
     * @param type the vendor's error type where the usual one of the answer is not meant
     * @param hang how long the answer takes, or null for none of the sort
     */
    record VendorFault(
            String route,
            String answer,
            boolean afterEffect,
            @Nullable String type,
            @Nullable Duration hang) implements Fault {

        @Override
        public String kind() {
            return "vendor_fault";
        }

        @Override
        public String description() {
            return route + " " + (type == null ? answer : answer + " " + type) + (afterEffect ? " after" : " before")
                    + " the effect";
        }

        @Override
        public <T> T accept(Visitor<T> visitor) throws InterruptedException {
            return visitor.vendorFault(this);
        }
    }

    /**
     * The next delivery of an event goes wrong.
     *
     * @param event in the vendor's words, such as {@code message_received}
     * @param effect in the sandbox's words: {@code drop}, {@code duplicate}, {@code delay} or {@code reorder}
     * @param delay how late it comes, with {@code delay} only
     */
    record WebhookFault(
            String event, String effect, @Nullable Duration delay) implements Fault {

        @Override
        public String kind() {
            return "webhook_fault";
        }

        @Override
        public String description() {
            return event + " " + effect + (delay == null ? "" : " by " + delay.toSeconds() + " s");
        }

        @Override
        public <T> T accept(Visitor<T> visitor) throws InterruptedException {
            return visitor.webhookFault(this);
        }
    }
}
