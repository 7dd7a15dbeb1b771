/** Reads figures out of what stations measured, the same for every version. */
@NullMarked
package io.emall.cpms.ocpp.meter;

import org.jspecify.annotations.NullMarked;
