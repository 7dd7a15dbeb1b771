/** Everything a version can ask of a station, described by its records and sent as documents. */
@NullMarked
package io.emall.cpms.ocpp.described;

import org.jspecify.annotations.NullMarked;
