package dev.overture.rivals.journey;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The three steps, each with its call of the vendor and one UPDATE. A step that fails throws, and may be repeated. */
public final class Journey {

    /** As many calls as our worker makes at once. */
    public static final int AT_ONCE = 32;

    /** Whoever has not accepted by then is left alone. */
    public static final Duration ACCEPTED_WITHIN = Duration.ofDays(14);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Vendor vendor;
    private final Register register;

    /** Makes the table of prospects, unless an earlier process has. */
    public Journey(Settings settings, DataSource database) {
        this.vendor = new Vendor(settings);
        this.register = new Register(database);
        register.create();
    }

    /** Looks the person up and invites; answers the vendor's id of the person. */
    public String invite(Prospect prospect) {
        return inPlace(() -> {
            String recipient = vendor.lookUp(prospect.account(), prospect.slug());
            vendor.invite(prospect.account(), recipient, "Hello " + prospect.firstName() + ", shall we connect?");
            register.update(prospect.slug(), "invited");
            return recipient;
        });
    }

    /** Sends the first message; answers the vendor's id of the chat. */
    public String thank(Prospect prospect, String recipient) {
        return inPlace(() -> {
            String chat = vendor.startChat(prospect.account(), recipient, "Thank you, " + prospect.firstName() + ".");
            register.update(prospect.slug(), "messaging");
            return chat;
        });
    }

    /** Sends the second message. */
    public void followUp(Prospect prospect, String chat) {
        inPlace(() -> {
            vendor.write(prospect.account(), chat, "One more word, " + prospect.firstName() + ".");
            register.update(prospect.slug(), "completed");
            return chat;
        });
    }

    private String inPlace(Supplier<String> step) {
        places.acquireUninterruptibly();
        try {
            return step.get();
        } finally {
            places.release();
        }
    }
}
