package io.emall.cpms.core.view;

import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.alarm.AlarmStep;
import io.emall.cpms.core.notice.Notices;
import java.util.List;

/**
 * An alarm with its history.
 *
 * @param steps newest first, the latest hundred
 * @param told whom we told, newest first
 */
public record AlarmSheet(Alarm alarm, List<AlarmStep> steps, List<Notices.Told> told) {}
