package dev.overture.api.outbox;

import dev.overture.api.background.Backoff;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.schema.outbox.AccountRun;
import dev.overture.schema.outbox.CampaignRun;
import dev.overture.schema.outbox.OutboxDao;
import dev.overture.schema.outbox.OutboxRow;
import dev.overture.schema.outbox.ProspectRun;
import dev.overture.schema.outbox.RunDao;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what became of a batch. Who could not be found is settled by what the record says about them. */
final class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);
    /** A start may be under way, or the record of an end; behind these tries the workflow is really gone. */
    private static final int TRIES_BEFORE_RESTART = 5;

    private final Restarter restarter;

    Settlement(Restarter restarter) {
        this.restarter = restarter;
    }

    private enum As {
        FORWARDED("forwarded"),
        ENDED("ended"),
        KEPT("kept"),
        RESTARTED("restarted");

        private final String code;

        As(String code) {
            this.code = code;
        }
    }

    /** The earliest retry, where there is one. */
    Optional<Instant> settle(Handle handle, Map<OutboxRow, Told> told, Instant now) {
        Outcome outcome = new Outcome();
        told.forEach((row, result) -> {
            if (result == Told.DELIVERED) {
                outcome.settle(row, As.FORWARDED);
            } else if (result == Told.FAILED || result == Told.UNREACHABLE) {
                outcome.retry.add(row);
            }
        });
        RunDao runs = handle.attach(RunDao.class);
        notFound(told, "prospect").ifPresent(rows -> prospects(rows, runs, outcome));
        notFound(told, "campaign").ifPresent(rows -> campaigns(rows, runs, outcome));
        notFound(told, "account").ifPresent(rows -> accounts(rows, runs, outcome));
        return outcome.write(handle.attach(OutboxDao.class), now);
    }

    private static Optional<List<OutboxRow>> notFound(Map<OutboxRow, Told> told, String target) {
        List<OutboxRow> rows = told.entrySet().stream()
                .filter(entry -> entry.getValue() == Told.NOT_FOUND)
                .map(Map.Entry::getKey)
                .filter(row -> row.target().equals(target))
                .sorted(Comparator.comparingLong(OutboxRow::id))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    private void prospects(List<OutboxRow> rows, RunDao runs, Outcome outcome) {
        Map<UUID, ProspectRun> known = runs.lockProspects(targets(rows)).stream()
                .collect(Collectors.toMap(run -> run.id().value(), Function.identity()));
        for (OutboxRow row : rows) {
            ProspectRun run = known.get(row.targetId());
            if (run == null || run.endedAt() != null) {
                outcome.settle(row, As.ENDED);
            } else if (run.startedAt() == null) {
                outcome.settle(row, As.KEPT);
            } else {
                restart(row, () -> restarter.restart(row, run), outcome);
            }
        }
    }

    private void campaigns(List<OutboxRow> rows, RunDao runs, Outcome outcome) {
        Map<UUID, CampaignRun> known = runs.listCampaigns(targets(rows)).stream()
                .collect(Collectors.toMap(run -> run.id().value(), Function.identity()));
        for (OutboxRow row : rows) {
            CampaignRun run = known.get(row.targetId());
            if (run == null || !runs(run)) {
                outcome.settle(row, As.ENDED);
            } else {
                restart(row, () -> restarter.restart(row, run), outcome);
            }
        }
    }

    /** An account's workflow is started by the first thing that it must be told. */
    private void accounts(List<OutboxRow> rows, RunDao runs, Outcome outcome) {
        Map<UUID, AccountRun> known = runs.listAccounts(targets(rows)).stream()
                .collect(Collectors.toMap(run -> run.id().value(), Function.identity()));
        for (OutboxRow row : rows) {
            AccountRun run = known.get(row.targetId());
            if (run == null) {
                outcome.settle(row, As.ENDED);
            } else if (restarter.restart(row, run) == Told.DELIVERED) {
                outcome.settle(row, As.RESTARTED);
            } else {
                outcome.retry.add(row);
            }
        }
    }

    private static boolean runs(CampaignRun run) {
        return run.status() == CampaignStatus.ACTIVE || run.status() == CampaignStatus.PAUSED;
    }

    private static Set<UUID> targets(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::targetId).collect(Collectors.toSet());
    }

    private static void restart(OutboxRow row, Supplier<Told> restart, Outcome outcome) {
        if (row.attempts() < TRIES_BEFORE_RESTART) {
            outcome.retry.add(row);
            return;
        }
        LOG.warn("the workflow {} is gone and is restarted where the record says", Teller.workflowId(row));
        if (restart.get() == Told.DELIVERED) {
            outcome.settle(row, As.RESTARTED);
        } else {
            outcome.retry.add(row);
        }
    }

    private static final class Outcome {

        private final Map<As, List<Long>> settled = new EnumMap<>(As.class);
        private final List<OutboxRow> retry = new ArrayList<>();

        private void settle(OutboxRow row, As as) {
            settled.computeIfAbsent(as, key -> new ArrayList<>()).add(row.id());
        }

        private Optional<Instant> write(OutboxDao outbox, Instant now) {
            settled.forEach((as, ids) -> outbox.settle(ids, as.code, now));
            for (OutboxRow row : retry) {
                outbox.retry(row.id(), now.plus(Backoff.after(row.attempts(), LONGEST_RETRY)));
            }
            return retry.stream()
                    .map(row -> now.plus(Backoff.after(row.attempts(), LONGEST_RETRY)))
                    .min(Comparator.naturalOrder());
        }
    }
}
