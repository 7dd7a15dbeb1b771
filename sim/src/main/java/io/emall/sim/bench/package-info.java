/** Measures how many messages of how many stations the server keeps, how fast, and whether it kept what it said it had. */
@NullMarked
package io.emall.sim.bench;

import org.jspecify.annotations.NullMarked;
