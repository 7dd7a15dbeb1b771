/** A station's half of TLS: its key, the request for a certificate, what it trusts. */
@NullMarked
package io.emall.sim.tls;

import org.jspecify.annotations.NullMarked;
