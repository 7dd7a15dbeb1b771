/**
 * OCPI 2.3.0: the objects that differ from 2.2.1. All others are the same on the wire; their records stand in {@link
 * io.emall.wire.ocpi.v221}.
 */
@NullMarked
package io.emall.wire.ocpi.v230;

import org.jspecify.annotations.NullMarked;
