import { ProgressReports } from './progress-reports';

function aWatch() {
  let at = 0;
  const told: number[] = [];
  const answers: (() => void)[] = [];
  const report = (progress: number): Promise<void> => {
    told.push(progress);
    return new Promise((_, reject) => answers.push(() => reject(new Error('the database is away'))));
  };
  const reports = new ProgressReports(report, () => new Date(at));
  return {
    told,
    tell: (seconds: number, progress: number): void => {
      at = seconds * 1_000;
      reports.tell(progress);
    },
    answer: async (): Promise<void> => {
      answers.shift()?.();
      await new Promise(setImmediate);
    },
  };
}

describe('How far something is', () => {
  it('is reported at once, and then no more often than every two seconds', async () => {
    const { tell, answer, told } = aWatch();
    tell(0, 0.1);
    await answer();
    tell(1.9, 0.2);
    tell(2, 0.3);
    expect(told).toEqual([0.1, 0.3]);
  });

  it('is not reported while a report is under way, and again after one that failed', async () => {
    const { tell, answer, told } = aWatch();
    tell(0, 0.1);
    tell(3, 0.2);
    expect(told).toEqual([0.1]);
    await answer();
    tell(4, 0.3);
    expect(told).toEqual([0.1, 0.3]);
  });
});
