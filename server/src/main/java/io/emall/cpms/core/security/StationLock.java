package io.emall.cpms.core.security;

import io.emall.cpms.core.location.PingInterval;
import org.jspecify.annotations.Nullable;

/**
 * What a registered station must show to get in.
 *
 * @param keyHash keyed hash of its key; empty if it has none
 * @param nextKeyHash of a key that the station was told and may or may not have taken (A01); null if there is none
 * @param profile what it must at least use
 * @param used what it used last; Basic if that was never noted
 * @param ping how often it is pinged; null for as often as the others
 * @param serial the serial number it reported, if no other station reported or is called the same
 */
@SuppressWarnings("ArrayRecordComponent")
public record StationLock(
        byte[] keyHash,
        byte @Nullable [] nextKeyHash,
        SecurityProfile profile,
        SecurityProfile used,
        @Nullable String serial,
        @Nullable PingInterval ping) {}
