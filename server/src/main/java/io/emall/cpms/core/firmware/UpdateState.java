package io.emall.cpms.core.firmware;

import java.time.Instant;

/** How far an update is. What a station reports is a fact: it counts in every order in which it comes. */
public sealed interface UpdateState {

    /**
     * The station was not asked yet, or could not be reached.
     *
     * @param due when it is asked
     * @param word why it waits; empty if only for its turn
     */
    record Waiting(Instant due, String word) implements UpdateState {}

    /** The station is being asked. */
    record Asking(Instant since) implements UpdateState {}

    /** The station agreed and is busy with it; the word is what it said last. */
    record UnderWay(String word) implements UpdateState {}

    record Installed() implements UpdateState {}

    /** The word is the station's, or ours: NoAnswer, TimedOut. */
    record Failed(String word) implements UpdateState {

        /** A station that did not answer or could not download may go on all the same. */
        boolean isFinal() {
            return !(word.equals("NoAnswer")
                    || word.equals("TimedOut")
                    || word.equals(FirmwareWord.DOWNLOAD_FAILED.said()));
        }
    }

    /** By people, or by another update. */
    record Canceled(String word) implements UpdateState {}

    /** Whether nothing more is expected. */
    default boolean isOver() {
        return this instanceof Installed || this instanceof Failed || this instanceof Canceled;
    }

    /** What follows when the station reports this (OCPP 1.6 §7.25, 2.0.1 L01; P-72). */
    default UpdateState after(FirmwareWord word) {
        return switch (this) {
            case Waiting waiting -> this;
            case Canceled canceled -> this;
            case Installed installed -> this;
            case Asking asking -> reported(word);
            case UnderWay underWay -> reported(word);
            case Failed failed -> failed.isFinal() && word != FirmwareWord.INSTALLED ? this : reported(word);
        };
    }

    private UpdateState reported(FirmwareWord word) {
        return switch (word) {
            case IDLE -> this;
            case DOWNLOAD_SCHEDULED,
                    DOWNLOADING,
                    DOWNLOAD_PAUSED,
                    DOWNLOADED,
                    SIGNATURE_VERIFIED,
                    INSTALL_SCHEDULED,
                    INSTALLING,
                    INSTALL_REBOOTING -> new UnderWay(word.said());
            case INSTALLED -> new Installed();
            case DOWNLOAD_FAILED, INVALID_SIGNATURE, INSTALLATION_FAILED, INSTALL_VERIFICATION_FAILED ->
                new Failed(word.said());
        };
    }
}
