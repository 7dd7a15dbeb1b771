/** Where cars charge: locations, stations, EVSEs and connectors, their status, and what may be asked of a station. */
@NullMarked
package io.emall.cpms.core.location;

import org.jspecify.annotations.NullMarked;
