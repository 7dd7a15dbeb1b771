package io.emall.cpms.core.customer;

/**
 * What a station is told.
 *
 * @param number of the request
 * @param report tell what is held
 * @param clear forget it
 */
public record CustomerOrder(int number, boolean report, boolean clear, Subject subject) {}
