declare module "fs-native-extensions" {
  /**
   * Exclusive lock of an open file; false where another process holds it. The system releases it when the holder dies.
   */
  export function tryLock(fd: number): boolean;
  /** Makes each path the other, atomically on Linux and macOS. */
  export function swap(from: string, to: string): Promise<void>;
}
