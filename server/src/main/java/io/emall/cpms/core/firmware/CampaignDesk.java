package io.emall.cpms.core.firmware;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.file.FileLinks;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People running campaigns. */
public final class CampaignDesk {
    private static final int MOST_SHOWN = 1000;

    private final Campaigns campaigns;
    private final FirmwareLibrary library;
    private final UpdateRunner runner;
    private final FileLinks links;
    private final AuditLog audit;
    private final Uuids uuids;
    private final InstantSource clock;

    public CampaignDesk(
            Campaigns campaigns,
            FirmwareLibrary library,
            UpdateRunner runner,
            FileLinks links,
            AuditLog audit,
            Uuids uuids,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.library = library;
        this.runner = runner;
        this.links = links;
        this.audit = audit;
        this.uuids = uuids;
        this.clock = clock;
    }

    public record Wish(String name, UUID firmware, Selection selection, Pace pace, Schedule schedule) {}

    /** What came of a wish. */
    public sealed interface Outcome {
        record Started(Campaign campaign, int stations) implements Outcome {}

        /** There is no such firmware, or its file did not come yet. */
        record NoFirmware() implements Outcome {}

        /** No station is meant. */
        record NoStations() implements Outcome {}

        /** Nobody said where stations reach us. */
        record NoAddress() implements Outcome {}
    }

    /** Who would be meant. */
    public List<StationId> meant(Actor by, Selection selection) {
        by.must(Permission.COMMAND_STATIONS);
        return campaigns.meant(selection, MOST_SHOWN);
    }

    public Outcome start(Actor by, Wish wish) {
        by.must(Permission.COMMAND_STATIONS);
        Optional<Firmware> its = library.find(wish.firmware()).filter(Firmware::isThere);
        if (its.isEmpty()) {
            return new Outcome.NoFirmware();
        }
        UUID id = uuids.next();
        if (its.get().elsewhere() == null
                && links.address(FileLinks.Purpose.FIRMWARE, id).isEmpty()) {
            return new Outcome.NoAddress();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Campaign campaign = new Campaign(
                id,
                wish.name(),
                wish.firmware(),
                now,
                by.name(),
                wish.pace(),
                wish.schedule(),
                Campaign.State.RUNNING,
                now);
        int stations = campaigns.start(campaign, wish.selection());
        if (stations == 0) {
            return new Outcome.NoStations();
        }
        audit.record(
                by,
                "started campaign " + wish.name() + " for " + stations,
                its.get().title());
        return new Outcome.Started(campaign, stations);
    }

    /** @return false if it does not run */
    public boolean pause(Actor by, UUID id) {
        return become(by, id, EnumSet.of(Campaign.State.RUNNING), Campaign.State.PAUSED, "paused");
    }

    /** Failures of before do not count any more. */
    public boolean resume(Actor by, UUID id) {
        Set<Campaign.State> halted = EnumSet.of(Campaign.State.PAUSED, Campaign.State.STOPPED);
        return become(by, id, halted, Campaign.State.RUNNING, "resumed");
    }

    /** Stations that were not asked yet are left in peace; what has begun goes on. */
    public boolean cancel(Actor by, UUID id) {
        Set<Campaign.State> open = EnumSet.of(Campaign.State.RUNNING, Campaign.State.PAUSED, Campaign.State.STOPPED);
        boolean done = become(by, id, open, Campaign.State.CANCELED, "canceled");
        if (done) {
            campaigns.cancelWaiting(id, clock.instant());
        }
        return done;
    }

    private boolean become(Actor by, UUID id, Set<Campaign.State> before, Campaign.State state, String what) {
        by.must(Permission.COMMAND_STATIONS);
        boolean done = campaigns.become(id, before, state, clock.instant());
        if (done) {
            audit.record(by, what + " campaign", id.toString());
        }
        return done;
    }

    public Optional<Campaign> find(Actor by, UUID id) {
        by.must(Permission.VIEW_STATIONS);
        return campaigns.find(id);
    }

    /** Newest first. */
    public Page<Campaign> page(Actor by, @Nullable String after, int limit) {
        by.must(Permission.VIEW_STATIONS);
        return campaigns.page(after, limit);
    }

    public Tally tally(Actor by, UUID id) {
        by.must(Permission.VIEW_STATIONS);
        return campaigns.tally(id);
    }

    /** By station. */
    public Page<FirmwareUpdate> stations(Actor by, UUID id, @Nullable String after, int limit) {
        by.must(Permission.VIEW_STATIONS);
        return campaigns.stations(id, after, limit);
    }

    /** Takes the next step of every campaign that runs. */
    public void round() {
        for (UUID id : campaigns.running()) {
            Instant now = clock.instant();
            campaigns
                    .advance(id, now, (campaign, tally) -> CampaignStep.of(campaign, tally, now))
                    .forEach(runner::askSoon);
        }
    }
}
