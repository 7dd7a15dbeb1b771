/** Opens the stations' door: builds what we speak, listens, and keeps track of who is there. */
@NullMarked
package io.emall.cpms.ocpp.door;

import org.jspecify.annotations.NullMarked;
