/** The internal status of locations: vehicles, batteries, sources, cost. */
@NullMarked
package io.emall.cpms.portal.status;

import org.jspecify.annotations.NullMarked;
