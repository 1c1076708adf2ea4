package dev.overture.providers.unipile;

import dev.overture.providers.Secret;
import dev.overture.providers.unipile.client.WebhooksClient;
import dev.overture.providers.unipile.client.WebhooksClient.Header;
import dev.overture.providers.unipile.client.WebhooksClient.Registration;
import dev.overture.providers.unipile.client.WebhooksClient.Webhook;
import dev.overture.providers.unipile.http.UnipileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings Unipile's webhooks to what Overture needs: one for each source, which carries the secret. What delivers to our address
 * is ours, by source or by name; anything else is left alone. May be repeated.
 */
public final class WebhookRegistrar {

    private static final int PAGE = 250;
    private static final String NAME = "overture-";
    private static final List<Wanted> ALL = List.of(
            new Wanted(
                    "messaging",
                    List.of(
                            "message_received",
                            "message_read",
                            "message_reaction",
                            "message_edited",
                            "message_delivered")),
            new Wanted("users", List.of("new_relation")),
            new Wanted("email", List.of("mail_received", "mail_sent")),
            new Wanted("email_tracking", List.of("mail_opened", "mail_link_clicked")),
            new Wanted("account_status", null));

    private final WebhooksClient webhooks;

    /** Registers here. */
    public WebhookRegistrar(WebhooksClient webhooks) {
        this.webhooks = webhooks;
    }

    private record Wanted(String source, @Nullable List<String> events) {

        String name() {
            return NAME + source;
        }
    }

    /** What was done with one registration. */
    public enum Done {
        /** It was there, and right. */
        KEPT,
        /** It was not there. */
        CREATED,
        /** It was there and not right: a new one took its place. */
        REPLACED,
        /** Another one delivers the same. */
        REMOVED
    }

    /**
     * One thing that was done.
     *
     * @param webhookId Unipile's id of what is there now, or was removed
     */
    public record Act(Done done, String source, @Nullable String webhookId) {}

    /**
     * Everything registered, ours or not.
     *
     * @throws UnipileException if Unipile refuses
     * @throws IllegalStateException if the list does not end
     */
    public List<Webhook> list() {
        Pages.Walk<Webhook> walk = Pages.all(cursor -> webhooks.list(PAGE, cursor));
        if (!walk.complete()) {
            throw new IllegalStateException("Unipile's list of webhooks does not end");
        }
        return walk.items();
    }

    /**
     * Registers all sources. A new one is made before an old one goes: a delivery twice is told apart, one that never comes is
     * not.
     *
     * @param url where deliveries go
     * @throws UnipileException if Unipile refuses; what was done until then stays, and asking again goes on
     */
    public List<Act> register(String url, Secret secret) {
        List<Webhook> ours =
                list().stream().filter(each -> url.equals(each.requestUrl())).toList();
        List<Act> acts = new ArrayList<>();
        for (Wanted wanted : ALL) {
            register(
                    url,
                    secret,
                    wanted,
                    ours.stream().filter(each -> isOf(each, wanted)).toList(),
                    acts);
        }
        return acts;
    }

    private void register(String url, Secret secret, Wanted wanted, List<Webhook> found, List<Act> acts) {
        Registration registration = Registration.of(wanted.source(), url, wanted.name(), wanted.events(), secret);
        Optional<Webhook> right =
                found.stream().filter(each -> right(each, registration)).findFirst();
        if (right.isPresent()) {
            acts.add(new Act(Done.KEPT, wanted.source(), right.get().id()));
        } else {
            String id = webhooks.create(registration).webhookId();
            acts.add(new Act(found.isEmpty() ? Done.CREATED : Done.REPLACED, wanted.source(), id));
        }
        boolean replaced = right.isEmpty();
        for (Webhook other : found) {
            String id = other.id();
            if (id != null && (replaced || !other.equals(right.get()))) {
                webhooks.delete(id);
                if (!replaced) {
                    acts.add(new Act(Done.REMOVED, wanted.source(), id));
                }
                replaced = false;
            }
        }
    }

    /** The list may leave the source out. */
    private static boolean isOf(Webhook webhook, Wanted wanted) {
        return webhook.source() == null
                ? wanted.name().equals(webhook.name())
                : wanted.source().equals(webhook.source().toLowerCase(Locale.ROOT));
    }

    /** What the list does not tell is taken for right. */
    private static boolean right(Webhook webhook, Registration wanted) {
        boolean named = wanted.name().equals(webhook.name());
        boolean enabled = !Boolean.FALSE.equals(webhook.enabled());
        boolean everybody = webhook.accountIds() == null || webhook.accountIds().isEmpty();
        return named && enabled && everybody && sameEvents(webhook, wanted) && sameHeaders(webhook, wanted);
    }

    private static boolean sameEvents(Webhook webhook, Registration wanted) {
        return webhook.events() == null
                || wanted.events() == null
                || new HashSet<>(webhook.events()).equals(Set.copyOf(wanted.events()));
    }

    private static boolean sameHeaders(Webhook webhook, Registration wanted) {
        List<Header> told = webhook.headers();
        return told == null
                || wanted.headers().stream()
                        .allMatch(header -> told.stream()
                                .filter(Objects::nonNull)
                                .anyMatch(each -> header.key().equalsIgnoreCase(each.key())
                                        && Objects.equals(header.value(), each.value())));
    }
}
