import { decode } from './utf8';

export class SseParser {
  private rest = '';

  constructor(private readonly onEvent: (data: string) => void) {}

  feed(chunk: ArrayBuffer) {
    this.rest += decode(chunk);
    const lines = this.rest.split('\n');
    this.rest = lines.pop() || '';
    lines.filter((line) => line.startsWith('data:')).forEach((line) => this.onEvent(line.slice(5).trim()));
  }
}
