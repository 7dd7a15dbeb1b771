package io.emall.sim.battery;

import java.util.Arrays;

/** A SunSpec map: the marker, models one after the other, the end. */
final class Registers {

    static final int BASE = 40_000;
    static final int ABSENT = 0xffff;
    static final int ABSENT_SIGNED = 0x8000;
    private static final int ROOM = 1_000;

    private final int[] all = new int[ROOM];
    private int end;

    Registers() {
        all[end++] = 0x5375;
        all[end++] = 0x6e53;
        all[end] = ABSENT;
    }

    /** @return the address of its first point */
    int add(int id, int... points) {
        all[end++] = id;
        all[end++] = points.length;
        int address = BASE + end;
        System.arraycopy(points, 0, all, end, points.length);
        end += points.length;
        all[end] = ABSENT;
        return address;
    }

    /** That many points nobody implements. */
    static int[] points(int count) {
        int[] points = new int[count];
        Arrays.fill(points, ABSENT);
        return points;
    }

    boolean has(int address, int count) {
        return address >= BASE && count > 0 && address + count <= BASE + end + 2;
    }

    int get(int address) {
        return all[address - BASE] & 0xffff;
    }

    void set(int address, int value) {
        all[address - BASE] = value & 0xffff;
    }
}
