package io.emall.cpms.core.notice;

import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.alarm.Occasion;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing to tell one recipient.
 *
 * @param id stays the same however often it is tried, so that a receiver can tell what it has seen
 * @param alarm as it is now
 * @param at when there was reason to tell
 * @param attempts made before this one
 */
public record Notice(UUID id, Alarm alarm, Occasion occasion, Instant at, int attempts) {}
