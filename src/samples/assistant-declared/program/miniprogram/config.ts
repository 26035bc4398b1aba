export const API = 'https://api.dengta-abroad.cn';
export const MODEL = 'moonshot-v1-32k';
export const MAX_TURNS = 8;
