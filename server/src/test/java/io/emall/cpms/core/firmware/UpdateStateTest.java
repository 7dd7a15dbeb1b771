package io.emall.cpms.core.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P-72: the states of an update follow from what the station reports, in whatever order it comes. */
class UpdateStateTest {
    private static final UpdateState ASKING = new UpdateState.Asking(Instant.EPOCH);

    @ParameterizedTest
    @EnumSource(FirmwareWord.class)
    void everyWordOfAStationThatIsBusyHasAMeaning(FirmwareWord word) {
        UpdateState after = new UpdateState.UnderWay("Accepted").after(word);
        switch (word) {
            case IDLE -> assertThat(after).isEqualTo(new UpdateState.UnderWay("Accepted"));
            case INSTALLED -> assertThat(after).isEqualTo(new UpdateState.Installed());
            case DOWNLOAD_FAILED, INVALID_SIGNATURE, INSTALLATION_FAILED, INSTALL_VERIFICATION_FAILED ->
                assertThat(after).isEqualTo(new UpdateState.Failed(word.said()));
            default -> assertThat(after).isEqualTo(new UpdateState.UnderWay(word.said()));
        }
    }

    @Test
    void aReportMayOvertakeTheAnswer() {
        assertThat(ASKING.after(FirmwareWord.DOWNLOADING)).isEqualTo(new UpdateState.UnderWay("Downloading"));
    }

    @Test
    void whoCouldNotDownloadOrDidNotAnswerMayGoOn() {
        for (String word : new String[] {"DownloadFailed", "NoAnswer", "TimedOut"}) {
            assertThat(new UpdateState.Failed(word).after(FirmwareWord.DOWNLOADING))
                    .isEqualTo(new UpdateState.UnderWay("Downloading"));
        }
        assertThat(new UpdateState.Failed("InvalidSignature").after(FirmwareWord.DOWNLOADING))
                .isEqualTo(new UpdateState.Failed("InvalidSignature"));
    }

    @Test
    void whatIsOverOrWasNotAskedStaysAsItIs() {
        assertThat(new UpdateState.Canceled("Superseded").after(FirmwareWord.INSTALLED))
                .isEqualTo(new UpdateState.Canceled("Superseded"));
        assertThat(new UpdateState.Installed().after(FirmwareWord.INSTALLATION_FAILED))
                .isEqualTo(new UpdateState.Installed());
        UpdateState waiting = new UpdateState.Waiting(Instant.EPOCH, "");
        assertThat(waiting.after(FirmwareWord.INSTALLED)).isEqualTo(waiting);
    }
}
