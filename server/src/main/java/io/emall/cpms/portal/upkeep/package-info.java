/** Pages for the upkeep of stations: logs, firmware, displays, customer information. */
@NullMarked
package io.emall.cpms.portal.upkeep;

import org.jspecify.annotations.NullMarked;
