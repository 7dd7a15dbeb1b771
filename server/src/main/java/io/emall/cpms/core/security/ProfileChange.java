package io.emall.cpms.core.security;

/**
 * Another profile for a station.
 *
 * @param url where it finds us then, without its identity; stations of 1.6 must know it by themselves
 * @param slot of its configurations (2.x)
 * @param network such as {@code Wired0} (2.x)
 */
public record ProfileChange(SecurityProfile to, String url, int slot, String network) {}
