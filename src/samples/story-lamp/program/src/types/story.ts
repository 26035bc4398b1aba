export interface Story {
  id: string;
  title: string;
  text: string;
  made: string;
  read: boolean;
}

export interface Wish {
  child: string;
  words: string[];
  minutes: number;
}
