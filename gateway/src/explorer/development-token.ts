const DEADLINE_MILLISECONDS = 2_000;
/** A steward of the demonstration network. */
const someone = 'Ana';

/** Gets a token from the development issuer. Without an address there is none. */
export const developmentToken =
  (address: string | undefined): (() => Promise<string | null>) =>
  async () => {
    if (address === undefined) return null;
    const url = new URL(address);
    url.searchParams.set('member', someone);
    const response = await fetch(url, { signal: AbortSignal.timeout(DEADLINE_MILLISECONDS) });
    if (!response.ok) throw new Error(`The development issuer answered with ${response.status}`);
    return (await response.text()).trim();
  };
