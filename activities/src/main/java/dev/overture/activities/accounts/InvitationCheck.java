package dev.overture.activities.accounts;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.AccountId;
import dev.overture.providers.AccountReader;
import dev.overture.providers.AccountReader.ListPage;
import dev.overture.providers.AccountReader.Pending;
import dev.overture.providers.ProfileReader;
import dev.overture.providers.ProfileReader.Profile;
import dev.overture.providers.ProfileReader.ProfileLookup;
import dev.overture.schema.accounts.InvitationDao;
import dev.overture.schema.accounts.PendingInvitation;
import dev.overture.schema.facts.FactKeys;
import dev.overture.schema.inbox.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for invitations that are not pending any more. One that disappeared was accepted, declined or withdrawn; one look at
 * the profile tells which. A list that was not read to its end accuses nobody.
 */
final class InvitationCheck {

    private static final int PAGES = 5;
    private static final int PROFILES = 6;
    private static final int CANDIDATES = 1_000;
    /** The vendor's list may lag behind. */
    private static final Duration VISIBLE_AFTER = Duration.ofHours(1);

    private final AccountReader reader;
    private final ProfileReader profiles;
    private final Comparison comparison;
    private final AccountId account;
    private final Set<String> pending = new HashSet<>();

    InvitationCheck(AccountReader reader, ProfileReader profiles, Comparison comparison) {
        this.reader = reader;
        this.profiles = profiles;
        this.comparison = comparison;
        this.account = comparison.account().id();
    }

    void run() {
        Instant before = comparison.now().minus(VISIBLE_AFTER);
        List<PendingInvitation> ours = comparison
                .jdbi()
                .withExtension(
                        InvitationDao.class, dao -> dao.listPending(account, before, comparison.now(), CANDIDATES));
        if (ours.isEmpty() || !readPending()) {
            return;
        }
        int looks = 0;
        for (PendingInvitation each : ours) {
            if (gone(each)) {
                if (looks++ >= PROFILES || !comparison.mayLookAtProfile()) {
                    return;
                }
                decide(each);
            }
        }
    }

    private boolean readPending() {
        String cursor = null;
        for (int page = 0; page < PAGES && comparison.mayRead("invitations"); page++) {
            Optional<ListPage<Pending>> got =
                    reader.pendingInvitations(comparison.account().vendorAccountId(), cursor);
            if (got.isEmpty()) {
                comparison.failed();
                return false;
            }
            for (Pending each : got.get().items()) {
                if (each.id() == null && each.providerId() == null && each.publicId() == null) {
                    return false;
                }
                note("id:", each.id());
                note("provider:", each.providerId());
                note("slug:", each.publicId());
            }
            cursor = got.get().cursor();
            if (cursor == null) {
                return true;
            }
        }
        return false;
    }

    private void note(String what, @Nullable String id) {
        if (id != null) {
            pending.add(what + id);
        }
    }

    private boolean gone(PendingInvitation ours) {
        return !pending.contains("provider:" + ours.providerId())
                && !pending.contains("id:" + ours.invitationId())
                && !pending.contains("slug:" + ours.publicId());
    }

    private void decide(PendingInvitation ours) {
        ProfileLookup lookup = profiles.lookup(comparison.account().vendorAccountId(), ours.providerId());
        if (lookup instanceof ProfileLookup.Failed) {
            comparison.failed();
        }
        if (!(lookup instanceof ProfileLookup.Found found)) {
            return;
        }
        Profile profile = found.profile();
        Contact person = Contact.surely(ours.prospectId(), ours.campaignProspectId());
        if (profile.connected()) {
            comparison.record(FactKind.CONNECTION_ACCEPTED, person, comparison.now(), FactKeys.accepted(account));
        } else if (over(profile)) {
            comparison.record(
                    FactKind.INVITATION_DECLINED,
                    person,
                    comparison.now(),
                    FactKeys.declined(account, ours.campaignProspectId()));
        }
    }

    private static boolean over(Profile profile) {
        return switch (profile.invitation()) {
            case NONE, SENT_OVER, RECEIVED_PENDING -> true;
            case SENT_PENDING, UNKNOWN -> false;
        };
    }
}
