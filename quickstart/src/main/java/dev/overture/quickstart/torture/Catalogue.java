package dev.overture.quickstart.torture;

import dev.overture.quickstart.torture.Fault.VendorFault;
import dev.overture.quickstart.torture.Fault.WebhookFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that the vendor and its webhooks are made to do wrong. */
final class Catalogue {

    private static final String WRITE = "any_write";
    private static final String READ = "any_read";

    /** Longer than a worker waits for an answer. */
    private static final Duration LONG = TortureTimes.WRITE_DEADLINE.plusSeconds(3);

    private Catalogue() {}

    /** Each vendor fault once. What proves that nothing happened, such as a 429, comes only where nothing did. */
    static List<VendorFault> vendor() {
        List<VendorFault> faults = new ArrayList<>();
        for (String answer : List.of("500", "503", "504", "html", "close")) {
            faults.add(write(answer, false, null));
            faults.add(write(answer, true, null));
        }
        faults.add(write("hang", false, LONG));
        faults.add(write("hang", true, LONG));
        faults.add(write("301", false, null));
        faults.add(write("429", false, null));
        faults.add(write("null_message_id", true, null));
        faults.add(new VendorFault("invitation", "422", false, "cannot_resend_yet", null));
        for (String answer : List.of("500", "html", "close")) {
            faults.add(new VendorFault(READ, answer, false, null, null));
        }
        faults.add(new VendorFault(READ, "hang", false, null, LONG));
        return faults;
    }

    private static VendorFault write(String answer, boolean afterEffect, @Nullable Duration hang) {
        return new VendorFault(WRITE, answer, afterEffect, null, hang);
    }

    /** Each webhook fault once. */
    static List<WebhookFault> webhooks() {
        List<WebhookFault> faults = new ArrayList<>();
        for (String event : List.of("message_received", "new_relation", "mail_received")) {
            faults.add(new WebhookFault(event, "drop", null));
            faults.add(new WebhookFault(event, "duplicate", null));
            faults.add(new WebhookFault(event, "delay", Duration.ofSeconds(3)));
            faults.add(new WebhookFault(event, "delay", Duration.ofSeconds(20)));
            faults.add(new WebhookFault(event, "reorder", null));
        }
        return faults;
    }
}
