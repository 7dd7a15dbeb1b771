/** TLS for stations: which versions and suites, our two certificates, and whose certificates we believe. */
@NullMarked
package io.emall.cpms.ocpp.tls;

import org.jspecify.annotations.NullMarked;
