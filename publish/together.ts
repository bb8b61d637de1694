/**
 * Does two things at a time and resolves when both are done. If one fails the other is told to stop, and nothing of
 * them runs any more when this throws.
 *
 * @throws what the first to fail threw
 */
export async function together<First, Second>(
  first: (stop: AbortSignal) => Promise<First>,
  second: (stop: AbortSignal) => Promise<Second>
): Promise<[First, Second]> {
  const controller = new AbortController();
  let failure: { readonly error: unknown } | null = null;
  const watched = async <Result>(action: (stop: AbortSignal) => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await action(controller.signal);
    } catch (error) {
      failure ??= { error };
      controller.abort();
      return undefined;
    }
  };
  const results = await Promise.all([watched(first), watched(second)]);
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
  return results as [First, Second];
}
