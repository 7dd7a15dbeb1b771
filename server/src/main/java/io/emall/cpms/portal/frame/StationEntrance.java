package io.emall.cpms.portal.frame;

/** Where stations connect, for the page that tells how. */
@FunctionalInterface
public interface StationEntrance {
    /** The TCP port that is really open. */
    int port();
}
