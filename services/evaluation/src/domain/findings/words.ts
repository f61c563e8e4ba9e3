/** As people read a share: whole percents. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** `1 person`, `7 people` */
export const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** A day, the same in every time zone and language. */
export const day = (date: Date): string => date.toISOString().slice(0, 10);
