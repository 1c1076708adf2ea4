package dev.overture.schema.facts;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.sequence.ReplyStop;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** How far answers stop the machine, by the settings of the campaign that was answered. */
final class ReplyStops {

    private final Recording recording;

    ReplyStops(Recording recording) {
        this.recording = recording;
    }

    /** The setting of the answered campaign; the default where no campaign is named or nothing is set. */
    ReplyStop ofTheAnswered() {
        CampaignProspectId subject = recording.fact().campaignProspect();
        return subject == null
                ? ReplyStop.DEFAULT
                : recording
                        .dao(StopDao.class)
                        .findSetting(
                                recording.fact().workspace(), recording.fact().prospect(), subject)
                        .map(ReplyStops::read)
                        .orElse(ReplyStop.DEFAULT);
    }

    private static ReplyStop read(StopDao.Setting setting) {
        ReplyStop.Scope scope = ReplyStop.Scope.CAMPAIGN.code().equals(setting.scope())
                ? ReplyStop.Scope.CAMPAIGN
                : ReplyStop.Scope.PERSON;
        return new ReplyStop(scope, pause(setting.pauseColleagues()));
    }

    /** A setting that nobody can read must not keep an answer from stopping its person. */
    private static @Nullable Duration pause(@Nullable String text) {
        try {
            Duration pause = text == null ? Duration.ZERO : Duration.parse(text);
            return pause.isZero() || pause.isNegative() ? null : pause;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
