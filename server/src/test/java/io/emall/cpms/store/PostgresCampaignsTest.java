package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.emall.cpms.core.firmware.Campaign;
import io.emall.cpms.core.firmware.CampaignStep;
import io.emall.cpms.core.firmware.Firmware;
import io.emall.cpms.core.firmware.FirmwareUpdate;
import io.emall.cpms.core.firmware.Pace;
import io.emall.cpms.core.firmware.Schedule;
import io.emall.cpms.core.firmware.Selection;
import io.emall.cpms.core.firmware.UpdateState;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Campaigns and their updates as rows: claimed once, released after a crash, confirmed by the boot. */
class PostgresCampaignsTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final Instant NOON = Given.NOON;
    private static int campaigns;

    private final String prefix = "C" + ++campaigns + "-";
    private final Firmware firmware =
            new Firmware(UUID.randomUUID(), "V", null, "2.0", "ftp://x/y", null, NOON, "ada", null);

    @BeforeEach
    void given() {
        STORE.operators.save(Given.OPERATOR);
        STORE.firmware.add(firmware);
    }

    private Campaign campaign(int stations) {
        List<StationId> ids = IntStream.rangeClosed(1, stations)
                .mapToObj(i -> new StationId(prefix + i))
                .toList();
        ids.forEach(this::online);
        Pace pace = new Pace(3, true, null, 2, null);
        Campaign campaign = new Campaign(
                UUID.randomUUID(), "all", firmware.id(), NOON, "ada", pace, Schedule.NOW, Campaign.State.RUNNING, NOON);
        assertThat(STORE.campaigns.start(campaign, new Selection(null, null, null, ids, "2.0")))
                .isEqualTo(stations);
        return campaign;
    }

    private void online(StationId id) {
        Given.aSite(STORE, id.value());
        STORE.stationLedger.connected(id, "ocpp1.6", NOON);
    }

    private List<FirmwareUpdate> ask(Campaign campaign, int most) {
        return STORE.campaigns.advance(campaign.id(), NOON, (its, tally) -> new CampaignStep.Ask(most));
    }

    @Test
    void severalNodesTakeEachStationOnce() {
        Campaign campaign = campaign(30);
        List<FirmwareUpdate> taken = new CopyOnWriteArrayList<>();
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                nodes.execute(() -> taken.addAll(ask(campaign, 1)));
            }
        }
        taken.addAll(ask(campaign, 100));
        assertThat(taken).hasSize(30).extracting(FirmwareUpdate::station).doesNotHaveDuplicates();
        assertThat(STORE.campaigns.tally(campaign.id()).busy()).isEqualTo(30);
    }

    @Test
    void aCampaignGoesOnAfterACrash() {
        Campaign campaign = campaign(2);
        FirmwareUpdate asked = ask(campaign, 1).getFirst();
        assertThat(STORE.campaigns.running()).contains(campaign.id());
        STORE.updates.release(NOON, NOON.plus(Duration.ofMinutes(5)));
        assertThat(STORE.campaigns.tally(campaign.id()).busy()).isEqualTo(1);
        STORE.updates.release(NOON.plusSeconds(1), NOON);
        assertThat(STORE.updates.find(asked.id()).orElseThrow().state()).isInstanceOf(UpdateState.Waiting.class);
        assertThat(ask(campaign, 5)).extracting(FirmwareUpdate::number).contains(asked.number());
    }

    @Test
    void failuresOfBeforeDoNotCountAfterItWasResumed() {
        Campaign campaign = campaign(3);
        FirmwareUpdate asked = ask(campaign, 1).getFirst();
        STORE.updates.change(asked.id(), NOON, state -> new UpdateState.Failed("NoAnswer"));
        assertThat(STORE.campaigns.tally(campaign.id()).failedSince()).isEqualTo(1);
        assertThat(STORE.campaigns.become(campaign.id(), Set.of(Campaign.State.PAUSED), Campaign.State.RUNNING, NOON))
                .isFalse();
        STORE.campaigns.advance(campaign.id(), NOON, (its, tally) -> new CampaignStep.Stop());
        assertThat(ask(campaign, 1)).isEmpty();
        STORE.campaigns.become(
                campaign.id(), Set.of(Campaign.State.STOPPED), Campaign.State.RUNNING, NOON.plusSeconds(1));
        assertThat(STORE.campaigns.tally(campaign.id()).failedSince()).isZero();
        assertThat(STORE.campaigns.tally(campaign.id()).failed()).isEqualTo(1);
        STORE.campaigns.cancelWaiting(campaign.id(), NOON);
        assertThat(STORE.campaigns.tally(campaign.id()).canceled()).isEqualTo(2);
    }

    @Test
    void theBootConfirmsAndSilenceFails() {
        Campaign campaign = campaign(2);
        List<FirmwareUpdate> asked = ask(campaign, 2);
        asked.forEach(
                update -> STORE.updates.change(update.id(), NOON, state -> new UpdateState.UnderWay("Installing")));
        StationId first = asked.getFirst().station();
        STORE.stationLedger.booted(first, new Station.Identity("V", "M", null, "2.0"), NOON.plusSeconds(9));

        assertThat(STORE.updates.confirm(NOON.plusSeconds(10)))
                .extracting(FirmwareUpdate::station, FirmwareUpdate::bootedWith, FirmwareUpdate::state)
                .contains(tuple(first, "2.0", new UpdateState.Installed()));
        assertThat(STORE.updates.confirm(NOON.plusSeconds(11))).isEmpty();
        assertThat(STORE.updates.giveUp(NOON.plusSeconds(1), NOON.plusSeconds(12)))
                .extracting(FirmwareUpdate::station)
                .contains(asked.getLast().station())
                .doesNotContain(first);
    }
}
