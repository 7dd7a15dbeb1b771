/** The stations' listener: upgrade, authentication, choice of the subprotocol, signs of life; one owner per station. */
@NullMarked
package io.emall.cpms.ocpp.socket;

import org.jspecify.annotations.NullMarked;
