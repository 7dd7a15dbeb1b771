/** Wiring, configuration, scheduled work, health and the way the process starts and stops. */
@NullMarked
package io.emall.cpms.app;

import org.jspecify.annotations.NullMarked;
